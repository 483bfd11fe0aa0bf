// Each referral of a person whom the viewer may know.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (referral:Referral {id: key})-[:PROPOSES]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
RETURN key, [referral {
    .id, .status, .proposed_on, .closed_on, .decline_reason, .declined_by, .is_synthetic, .source,
    updated_at: referral.updated_at.epochSeconds, .revision, engineer: engineer.id,
    request: head(COLLECT { MATCH (referral)-[:ANSWERS]->(r:SupportRequest) RETURN r.id }),
    proposer: head(COLLECT { MATCH (referral)-[:PROPOSED_BY]->(b:LocalGovernment) RETURN b.code }),
    appointment: head(COLLECT { MATCH (referral)-[:LED_TO]->(post:Appointment) RETURN post.id })
  }] AS rows
