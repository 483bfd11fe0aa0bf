// The municipality each person lives in.
//
// Parameters: keys, limit, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[:LIVES_IN]->(home:Municipality)
  WITH home LIMIT $limit
  RETURN collect({key: home.code, order: home.code}) AS rows
}
RETURN key, rows
