// Pools that each person is in today.
//
// Parameters: keys, after, limit, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:IN_POOL]->(pool:Pool)
  WHERE ($after IS NULL OR pool.id > $after) AND tie.valid_from <= $today
    AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
  WITH DISTINCT pool ORDER BY pool.id LIMIT $limit
  RETURN collect({key: pool.id, order: pool.id}) AS rows
}
RETURN key, rows
