// Pools that each person is in today.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:IN_POOL]->(pool:Pool)
  WHERE pool.id > $page.above AND pool.id < $page.below AND tie.valid_from <= $today
    AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
  WITH DISTINCT pool ORDER BY CASE WHEN $page.rising THEN pool.id ELSE '' END, pool.id DESC
  LIMIT $page.limit
  RETURN collect({key: pool.id, order: pool.id}) AS rows
}
RETURN key, rows
