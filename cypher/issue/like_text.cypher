// Issues that may be like a text: nearest by meaning, or by words where there is no vector.
//
// Our own score orders them; nothing of the index is returned but the cosine.
//
// Parameters: vector, words, statuses, breadth, viewer
CALL () {
  WITH 1 AS one WHERE $vector IS NOT NULL AND $statuses IS NULL
  MATCH (issue:Issue)
  SEARCH issue IN (
    VECTOR INDEX issue_meaning FOR $vector
    WHERE issue.audience IN $viewer.issue_audiences
    LIMIT $breadth
  ) SCORE AS nearness
  RETURN issue, 2 * nearness - 1 AS cosine
  UNION ALL
  WITH 1 AS one WHERE $vector IS NOT NULL AND $statuses IS NOT NULL
  MATCH (issue:Issue)
  SEARCH issue IN (
    VECTOR INDEX issue_meaning FOR $vector
    WHERE issue.audience IN $viewer.issue_audiences AND issue.status IN $statuses
    LIMIT $breadth
  ) SCORE AS nearness
  RETURN issue, 2 * nearness - 1 AS cosine
  UNION ALL
  WITH 1 AS one WHERE $vector IS NULL AND $words <> ''
  CALL db.index.fulltext.queryNodes('issue_search', $words, {limit: 10 * $breadth})
  YIELD node AS issue
  WITH issue
  WHERE issue.audience IN $viewer.issue_audiences AND ($statuses IS NULL OR issue.status IN $statuses)
  RETURN issue, null AS cosine LIMIT $breadth
}
RETURN 'all' AS key, collect({
  id: issue.id, cosine: cosine, terms: coalesce(issue.terms, []), category: issue.category,
  skills: COLLECT { MATCH (issue)-[:REQUIRES]->(skill:Skill) RETURN skill.code }
}) AS rows
