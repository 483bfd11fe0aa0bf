// The people whom each company employs today, in order of id.
//
// To be listed here tells the employer, so it takes the right to read the name.
//
// Parameters: keys, after, limit, audiences, today
UNWIND $keys AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (company)<-[tie:EMPLOYED_BY]-(engineer:Engineer)
  WHERE engineer.id > $after AND tie.valid_from <= $today
    AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
    AND any(audience IN engineer.audiences WHERE audience IN $audiences)
    AND any(audience IN engineer.name_audiences WHERE audience IN $audiences)
    AND engineer.audiences_until >= $today
  WITH DISTINCT engineer
  ORDER BY engineer.id
  LIMIT $limit
  RETURN collect({sort_key: engineer.id, id: engineer.id}) AS rows
}
RETURN id AS key, rows
