// How many people are in each pool on a day, as far as the viewer may know them.
//
// People: they are told as a number.
//
// Parameters: keys, active_on, viewer, today
UNWIND $keys AS key
MATCH (pool:Pool {id: key})
RETURN key, [{people: COUNT {
  MATCH (pool)<-[tie:IN_POOL]-(engineer:Engineer)
  // where: pool/is_member
  RETURN DISTINCT engineer
}}] AS rows
