// The skills that each issue needs: essential ones first, then by level from the top, then by code.
//
// Parameters: keys, after, limit, issue_audiences
UNWIND $keys AS id
MATCH (issue:Issue {id: id})
WHERE issue.audience IN $issue_audiences
CALL (issue) {
  MATCH (issue)-[tie:REQUIRES]->(skill:Skill)
  WITH skill, tie, coalesce(tie.is_essential, false) AS is_essential
  WITH skill, tie, is_essential,
       CASE WHEN is_essential THEN '0' ELSE '1' END + toString(9 - tie.level) + '|' + skill.code AS sort_key
  WHERE sort_key > $after
  ORDER BY sort_key
  LIMIT $limit
  RETURN collect({
    sort_key: sort_key, code: skill.code, level: tie.level, is_essential: is_essential
  }) AS rows
}
RETURN id AS key, rows
