// Pools by id, with who runs them and the codes of the fields they cover.
//
// Parameters: keys
UNWIND $keys AS id
MATCH (pool:Pool {id: id})-[:RUN_BY]->(owner:LocalGovernment|WideAreaGroup)
RETURN id AS key, [pool {
  .id, .name, .rules, is_open: coalesce(pool.is_open, false),
  owner_label: CASE WHEN owner:WideAreaGroup THEN 'WideAreaGroup' ELSE 'LocalGovernment' END,
  owner: coalesce(owner.code, owner.id),
  categories: COLLECT { MATCH (pool)-[:COVERS]->(category:IssueCategory) RETURN category.code AS code ORDER BY code },
  is_synthetic: coalesce(pool.is_synthetic, false), .source, .revision, .updated_at
}] AS rows
