// The codes of the roles that each person can take.
//
// Parameters: keys, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[:HAS_ROLE]->(role:Role)
  WITH role ORDER BY role.code
  RETURN collect({code: role.code}) AS rows
}
RETURN id AS key, rows
