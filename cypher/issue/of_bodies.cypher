// The issues posted by each local government, newest first.
//
// `above` and `below` bound the posting day and id; a cursor narrows one of them.
//
// Parameters: keys, above, below, statuses, wanted_modes, categories, skills, limit, issue_audiences
UNWIND $keys AS code
CALL (code) {
  MATCH (issue:Issue {body: code})
  WHERE issue.posted_key > $above AND issue.posted_key < $below
    AND issue.audience IN $issue_audiences
    AND ($statuses IS NULL OR issue.status IN $statuses)
    AND ($wanted_modes IS NULL OR any(mode IN issue.wanted_modes WHERE mode IN $wanted_modes))
    AND ($categories IS NULL OR EXISTS {
      MATCH (issue)-[:IN_CATEGORY]->(:IssueCategory)-[:BROADER*0..3]->(wide:IssueCategory)
      WHERE wide.code IN $categories
    })
    AND ($skills IS NULL OR EXISTS {
      MATCH (issue)-[:REQUIRES]->(skill:Skill) WHERE skill.code IN $skills
    })
  WITH issue
  ORDER BY issue.posted_key DESC
  LIMIT $limit
  RETURN collect({sort_key: issue.posted_key, id: issue.id}) AS rows
}
RETURN code AS key, rows
