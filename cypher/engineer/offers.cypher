// What each person offers by field, with the modes that confirmed outcomes there have shown.
//
// Only outcomes of issues that the viewer may read count. Work in a narrower field shows the wider.
//
// Parameters: keys, issue_audiences, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:OFFERS]->(category:IssueCategory)
  WITH engineer, tie, category
  ORDER BY category.code
  RETURN collect({
    category: category.code, modes: coalesce(tie.modes, []),
    proven_modes: COLLECT {
      MATCH (engineer)-[:CARRIED_OUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
      WHERE issue.audience IN $issue_audiences
        AND work.strength IN ['CONFIRMED', 'MEASURED', 'REUSED']
        AND EXISTS {
          MATCH (issue)-[:IN_CATEGORY]->(:IssueCategory)-[:BROADER*0..3]->(category)
        }
      RETURN DISTINCT work.mode AS mode ORDER BY mode
    }
  }) AS rows
}
RETURN id AS key, rows
