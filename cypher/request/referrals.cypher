// People proposed for each request, as far as the viewer may know them, first proposed first.
//
// People: they are read with each referral.
//
// Parameters: keys, statuses, page, viewer, today
UNWIND $keys AS key
MATCH (request:SupportRequest {id: key})-[:ASKS_ABOUT]->(issue:Issue)
WHERE issue.audience IN $viewer.issue_audiences
CALL (request) {
  MATCH (request)<-[:ANSWERS]-(referral:Referral)-[:PROPOSES]->(engineer:Engineer)
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND ($statuses IS NULL OR referral.status IN $statuses)
  WITH referral, toString(referral.proposed_on) + '|' + referral.id AS order
  WHERE order > $page.above AND order < $page.below
  WITH referral, order
  ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC LIMIT $page.limit
  RETURN collect({key: referral.id, order: order}) AS rows
}
RETURN key, rows
