// Each request about an issue that the viewer may read.
//
// Parameters: keys, viewer
UNWIND $keys AS key
MATCH (request:SupportRequest {id: key})-[:ASKS_ABOUT]->(issue:Issue)
WHERE issue.audience IN $viewer.issue_audiences
RETURN key, [request {
    .id, .status, .wanted_modes, .wanted_days_per_month, .requested_on, .due_on, .closed_on,
    .unmet_reason, .body, .is_synthetic, .source, updated_at: request.updated_at.epochSeconds, .revision, issue: issue.id,
    coordinator: head(COLLECT {
      MATCH (request)-[:COORDINATED_BY]->(body:LocalGovernment) RETURN body.code
    }),
    forms: COLLECT {
      MATCH (request)-[:WANTS_FORM]->(form:ContractForm) RETURN form.code AS code ORDER BY code
    }
  }] AS rows
