// Skills that each issue needs, essential ones first.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (issue:Issue {id: key})
WHERE issue.audience IN $viewer.issue_audiences
CALL (issue) {
  MATCH (issue)-[tie:REQUIRES]->(skill:Skill)
  WITH skill, tie, CASE WHEN tie.is_essential THEN '0' ELSE '1' END + skill.code AS order
  WHERE order > $page.above AND order < $page.below
  WITH skill, tie, order ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC
  LIMIT $page.limit
  RETURN collect({key: skill.code, order: order, level: tie.level,
                  is_essential: coalesce(tie.is_essential, false)}) AS rows
}
RETURN key, rows
