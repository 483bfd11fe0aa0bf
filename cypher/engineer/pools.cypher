// The pools that each person is in today, in order of id.
//
// Parameters: keys, after, limit, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:IN_POOL]->(pool:Pool)
  WHERE pool.id > $after AND tie.valid_from <= $today
    AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
  WITH DISTINCT pool
  ORDER BY pool.id
  LIMIT $limit
  RETURN collect({sort_key: pool.id, id: pool.id}) AS rows
}
RETURN id AS key, rows
