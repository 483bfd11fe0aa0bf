// Every request with what became of its referrals, for figures of the programme.
// Unfiltered: figures are about groups; small ones are withheld where they are shown.
MATCH (request:SupportRequest)
RETURN request.id AS id, request.status AS status, request.requested_on AS requested_on,
  request.closed_on AS closed_on, request.unmet_reason AS unmet_reason,
  head(COLLECT {
    MATCH (request)<-[:REQUESTED]-(body:LocalGovernment) RETURN left(body.code, 2)
  }) AS prefecture,
  head(COLLECT {
    MATCH (request)-[:ASKS_ABOUT]->(:Issue)-[:IN_CATEGORY]->(field:IssueCategory)
    RETURN field.code
  }) AS category,
  COLLECT {
    MATCH (request)<-[:ANSWERS]-(referral:Referral)-[:PROPOSES]->(engineer:Engineer)
    RETURN referral {
      .status, .proposed_on, .closed_on, .decline_reason, engineer: engineer.id,
      appointed_from: head(COLLECT {
        MATCH (referral)-[:LED_TO]->(post:Appointment) RETURN post.valid_from
      })
    } AS one ORDER BY referral.proposed_on, referral.id
  } AS referrals
ORDER BY id
