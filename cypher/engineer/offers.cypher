// Fields in which each person offers support, with the modes they have proven there.
//
// Parameters: keys, limit, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:OFFERS]->(field:IssueCategory)
  WITH engineer, field, tie ORDER BY field.code LIMIT $limit
  RETURN collect({key: field.code, modes: coalesce(tie.modes, []), proven: COLLECT {
    MATCH (engineer)-[:CARRIED_OUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
    WHERE issue.category = field.code AND issue.audience IN $viewer.issue_audiences
      AND work.strength <> 'REPORTED'
    RETURN DISTINCT work.mode AS mode ORDER BY mode
  }}) AS rows
}
RETURN key, rows
