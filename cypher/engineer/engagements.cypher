// What each person did about issues that the viewer may read, newest first.
//
// Parameters: keys, modes, strengths, categories, bodies, ended_from, ended_to, before, limit,
//   issue_audiences, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[:CARRIED_OUT]->(engagement:Engagement)-[:ADDRESSED]->(issue:Issue)
  WHERE issue.audience IN $issue_audiences
    AND ($modes IS NULL OR engagement.mode IN $modes)
    AND ($strengths IS NULL OR coalesce(engagement.strength, 'REPORTED') IN $strengths)
    AND ($categories IS NULL OR EXISTS {
      MATCH (issue)-[:IN_CATEGORY]->(:IssueCategory)-[:BROADER*0..3]->(wide:IssueCategory)
      WHERE wide.code IN $categories
    })
    AND ($bodies IS NULL OR EXISTS {
      MATCH (engagement)-[:AT]->(body:LocalGovernment) WHERE body.code IN $bodies
    })
    AND ($ended_from IS NULL OR engagement.valid_to >= $ended_from)
    AND ($ended_to IS NULL OR engagement.valid_to <= $ended_to)
  WITH engagement, toString(engagement.valid_from) + '|' + engagement.id AS sort_key
  WHERE sort_key < $before
  ORDER BY sort_key DESC
  LIMIT $limit
  RETURN collect({sort_key: sort_key, id: engagement.id}) AS rows
}
RETURN id AS key, rows
