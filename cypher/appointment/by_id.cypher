// Appointments by id; each is visible if and only if its person is.
//
// The source is null for viewers who may not read the person's name.
//
// Parameters: keys, audiences, today
UNWIND $keys AS id
MATCH (appointment:Appointment {id: id})-[:OF]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
MATCH (appointment)<-[:APPOINTED]-(body:LocalGovernment)
MATCH (appointment)-[:UNDER_FORM]->(form:ContractForm)
RETURN id AS key, [appointment {
  .id, .title, .valid_from, .valid_to, .planned_days_per_month, .actual_days_per_month,
  .remote_share, .pay_band, .training_state, .end_reason, engineer: engineer.id,
  appointing_body: body.code, form: form.code,
  funding: head(COLLECT { MATCH (appointment)-[:FUNDED_BY]->(scheme:FundingScheme) RETURN scheme.code LIMIT 1 }),
  is_synthetic: coalesce(appointment.is_synthetic, false),
  source: CASE WHEN any(audience IN engineer.name_audiences WHERE audience IN $audiences)
    THEN appointment.source END,
  .revision, .updated_at
}] AS rows
