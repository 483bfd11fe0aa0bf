// What was measured of each piece of work, before and after, in order of name.
//
// Parameters: keys, audiences, issue_audiences, today
UNWIND $keys AS id
MATCH (engagement:Engagement {id: id})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $issue_audiences
OPTIONAL MATCH (engagement)<-[:CARRIED_OUT]-(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
CALL (engagement, engineer) {
  MATCH (engagement)-[:MEASURED_BY]->(indicator:OutcomeIndicator)
  WITH engineer, indicator
  ORDER BY indicator.name
  LIMIT 5
  RETURN collect(indicator {
    .name, .name_english, .unit, .unit_english, .before, .after, .is_lower_better, .measured_by,
    measured_on: CASE WHEN engineer IS NOT NULL THEN indicator.measured_on END
  }) AS rows
}
RETURN id AS key, rows
