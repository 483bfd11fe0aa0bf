// The people who have each skill, in order of id.
//
// Parameters: keys, after, limit, audiences, today
UNWIND $keys AS code
MATCH (skill:Skill {code: code})
CALL (skill) {
  MATCH (skill)<-[:HAS_SKILL]-(engineer:Engineer)
  WHERE engineer.id > $after
    AND any(audience IN engineer.audiences WHERE audience IN $audiences)
    AND engineer.audiences_until >= $today
  WITH engineer
  ORDER BY engineer.id
  LIMIT $limit
  RETURN collect({sort_key: engineer.id, id: engineer.id}) AS rows
}
RETURN code AS key, rows
