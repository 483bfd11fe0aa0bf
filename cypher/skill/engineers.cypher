// People who have each skill, in order of id.
//
// Parameters: keys, after, limit, viewer, today
UNWIND $keys AS key
MATCH (skill:Skill {code: key})
CALL (skill) {
  MATCH (skill)<-[:HAS_SKILL]-(engineer:Engineer)
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today AND ($after IS NULL OR engineer.id > $after)
  WITH engineer ORDER BY engineer.id LIMIT $limit
  RETURN collect({key: engineer.id, order: engineer.id}) AS rows
}
RETURN key, rows
