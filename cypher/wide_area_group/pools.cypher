// The pools that each wide-area group runs, in order of id.
//
// Parameters: keys, after, limit
UNWIND $keys AS id
MATCH (group:WideAreaGroup {id: id})
CALL (group) {
  MATCH (group)<-[:RUN_BY]-(pool:Pool)
  WHERE pool.id > $after
  WITH pool
  ORDER BY pool.id
  LIMIT $limit
  RETURN collect({sort_key: pool.id, id: pool.id}) AS rows
}
RETURN id AS key, rows
