// Each piece of work on an issue that the viewer may read.
//
// It is a fact about work: where the person is hidden, the person, what they did, the appointment
// and the exact dates are null.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (work:Engagement {id: key})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $viewer.issue_audiences
OPTIONAL MATCH (work)<-[:CARRIED_OUT]-(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
WITH key, work, issue, engineer, engineer IS NOT NULL AS is_seen
RETURN key, [work {
    .id, .mode, .is_synthetic, .source, updated_at: work.updated_at.epochSeconds, .revision, issue: issue.id,
    engineer: engineer.id,
    did: CASE WHEN is_seen THEN work.did END,
    did_english: CASE WHEN is_seen THEN work.did_english END,
    valid_from: CASE WHEN is_seen THEN work.valid_from END,
    valid_to: CASE WHEN is_seen THEN work.valid_to END,
    body: head(COLLECT { MATCH (work)-[:AT]->(body:LocalGovernment) RETURN body.code }),
    appointment: CASE WHEN is_seen
      THEN head(COLLECT { MATCH (work)-[:UNDER]->(post:Appointment) RETURN post.id }) END
  }] AS rows
