// The work done on each issue, in order of id.
//
// An order by date would tell the dates of people who are hidden. A condition on the end of the
// work holds only where the viewer may read that date.
//
// Parameters: keys, modes, strengths, categories, bodies, ended_from, ended_to, after, limit,
//   audiences, issue_audiences, today
UNWIND $keys AS id
MATCH (issue:Issue {id: id})
WHERE issue.audience IN $issue_audiences
CALL (issue) {
  MATCH (issue)<-[:ADDRESSED]-(engagement:Engagement)
  WHERE engagement.id > $after
    AND ($modes IS NULL OR engagement.mode IN $modes)
    AND ($strengths IS NULL OR coalesce(engagement.strength, 'REPORTED') IN $strengths)
    AND ($categories IS NULL OR EXISTS {
      MATCH (issue)-[:IN_CATEGORY]->(:IssueCategory)-[:BROADER*0..3]->(wide:IssueCategory)
      WHERE wide.code IN $categories
    })
    AND ($bodies IS NULL OR EXISTS {
      MATCH (engagement)-[:AT]->(body:LocalGovernment) WHERE body.code IN $bodies
    })
    AND (($ended_from IS NULL AND $ended_to IS NULL) OR EXISTS {
      MATCH (engagement)<-[:CARRIED_OUT]-(engineer:Engineer)
      WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
        AND engineer.audiences_until >= $today
        AND ($ended_from IS NULL OR engagement.valid_to >= $ended_from)
        AND ($ended_to IS NULL OR engagement.valid_to <= $ended_to)
    })
  WITH engagement
  ORDER BY engagement.id
  LIMIT $limit
  RETURN collect({sort_key: engagement.id, id: engagement.id}) AS rows
}
RETURN id AS key, rows
