// Each pool.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (pool:Pool {id: key})
RETURN key, [pool {
    .id, .name, .rules, .is_open, .is_synthetic, .source, updated_at: pool.updated_at.epochSeconds, .revision,
    owner: head(COLLECT { MATCH (pool)-[:RUN_BY]->(owner:LocalGovernment) RETURN owner.code }),
    group: head(COLLECT { MATCH (pool)-[:RUN_BY]->(owner:WideAreaGroup) RETURN owner {.id, .name} }),
    categories: COLLECT { MATCH (pool)-[:COVERS]->(c:IssueCategory) RETURN c.code AS code ORDER BY code }
  }] AS rows
