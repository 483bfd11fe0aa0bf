// Pools that each place runs.
//
// Parameters: keys, page
UNWIND $keys AS key
MATCH (place:LocalGovernment {code: key})
CALL (place) {
  MATCH (place)<-[:RUN_BY]-(pool:Pool)
  WHERE pool.id > $page.above AND pool.id < $page.below
  WITH pool
  ORDER BY CASE WHEN $page.rising THEN pool.id ELSE '' END, pool.id DESC LIMIT $page.limit
  RETURN collect({key: pool.id, order: pool.id}) AS rows
}
RETURN key, rows
