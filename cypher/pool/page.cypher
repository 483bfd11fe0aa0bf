// Pools in order of id, run by local governments of some prefectures or by anybody.
//
// Pools that a group runs lie in the prefectures of its members.
//
// Parameters: prefectures, page
MATCH (pool:Pool)
WHERE pool.id > $page.above AND pool.id < $page.below AND ($prefectures IS NULL
  OR EXISTS {
    MATCH (pool)-[:RUN_BY]->(owner:LocalGovernment) WHERE left(owner.code, 2) IN $prefectures
  }
  OR EXISTS {
    MATCH (pool)-[:RUN_BY]->(:WideAreaGroup)<-[:MEMBER_OF]-(member:Municipality)
    WHERE member.prefecture IN $prefectures
  })
WITH pool
ORDER BY CASE WHEN $page.rising THEN pool.id ELSE '' END, pool.id DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: pool.id, order: pool.id}) AS rows
