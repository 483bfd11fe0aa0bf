// Roles that each person can take.
//
// Parameters: keys, limit, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[:HAS_ROLE]->(role:Role)
  WITH role ORDER BY role.code LIMIT $limit
  RETURN collect({key: role.code, order: role.code}) AS rows
}
RETURN key, rows
