// Each appointment of a person whom the viewer may know.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (post:Appointment {id: key})-[:OF]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
RETURN key, [post {
    .id, .title, .valid_from, .valid_to, .planned_days_per_month, .actual_days_per_month,
    .remote_share, .pay_band, .training_state, .conflict_declared_on, .end_reason, .is_synthetic,
    .source, updated_at: post.updated_at.epochSeconds, .revision, engineer: engineer.id,
    appointed_by: head(COLLECT { MATCH (post)<-[:APPOINTED]-(b:LocalGovernment) RETURN b.code }),
    form: head(COLLECT { MATCH (post)-[:UNDER_FORM]->(form:ContractForm) RETURN form.code }),
    funding: head(COLLECT { MATCH (post)-[:FUNDED_BY]->(f:FundingScheme) RETURN f.code })
  }] AS rows
