// Skills used in each piece of work on an issue that the viewer may read.
//
// Parameters: keys, after, limit, viewer
UNWIND $keys AS key
MATCH (work:Engagement {id: key})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $viewer.issue_audiences
CALL (work) {
  MATCH (work)-[:USED]->(skill:Skill)
  WHERE $after IS NULL OR skill.code > $after
  WITH skill ORDER BY skill.code LIMIT $limit
  RETURN collect({key: skill.code, order: skill.code}) AS rows
}
RETURN key, rows
