// Skills used in each piece of work on an issue that the viewer may read.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (work:Engagement {id: key})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $viewer.issue_audiences
CALL (work) {
  MATCH (work)-[:USED]->(skill:Skill)
  WHERE skill.code > $page.above AND skill.code < $page.below
  WITH skill ORDER BY CASE WHEN $page.rising THEN skill.code ELSE '' END, skill.code DESC
  LIMIT $page.limit
  RETURN collect({key: skill.code, order: skill.code}) AS rows
}
RETURN key, rows
