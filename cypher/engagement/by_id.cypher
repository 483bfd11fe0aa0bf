// Pieces of work by id; each is visible with its issue.
//
// Where the person is hidden from the viewer, so is what would tell of them: who, what they did,
// under which appointment, exact dates, and who brought the record.
//
// Parameters: keys, audiences, issue_audiences, today
UNWIND $keys AS id
MATCH (engagement:Engagement {id: id})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $issue_audiences
MATCH (engagement)-[:AT]->(body:LocalGovernment)
OPTIONAL MATCH (engagement)<-[:CARRIED_OUT]-(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
WITH id, engagement, issue, body, engineer, engineer IS NOT NULL AS is_seen
RETURN id AS key, [engagement {
  .id, engineer: engineer.id, issue: issue.id, body: body.code,
  appointment: CASE WHEN is_seen THEN head(COLLECT {
    MATCH (engagement)-[:UNDER]->(appointment:Appointment) RETURN appointment.id LIMIT 1
  }) END,
  did: CASE WHEN is_seen THEN engagement.did END,
  did_english: CASE WHEN is_seen THEN engagement.did_english END,
  .mode,
  valid_from: CASE WHEN is_seen THEN engagement.valid_from END,
  valid_to: CASE WHEN is_seen THEN engagement.valid_to END,
  .strength, .solved_issue, .summary, .summary_english, .confirmation,
  confirmed_by: head(COLLECT {
    MATCH (engagement)-[:CONFIRMED_BY]->(confirmer:LocalGovernment) RETURN confirmer.code LIMIT 1
  }),
  confirmed_on: CASE WHEN is_seen THEN engagement.confirmed_on END,
  .confirmation_comment,
  reuse_count: COUNT { (engagement)<-[:REUSED]-(:LocalGovernment) },
  is_synthetic: coalesce(engagement.is_synthetic, false),
  source: CASE WHEN is_seen
    AND any(audience IN engineer.name_audiences WHERE audience IN $audiences)
    THEN engagement.source END,
  .revision, .updated_at
}] AS rows
