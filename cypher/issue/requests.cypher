// Requests about each issue, newest first.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (issue:Issue {id: key})
WHERE issue.audience IN $viewer.issue_audiences
CALL (issue) {
  MATCH (issue)<-[:ASKS_ABOUT]-(request:SupportRequest)
  WHERE request.requested_key > $page.above AND request.requested_key < $page.below
  WITH request
  ORDER BY CASE WHEN $page.rising THEN request.requested_key ELSE '' END, request.requested_key DESC LIMIT $page.limit
  RETURN collect({key: request.id, order: request.requested_key}) AS rows
}
RETURN key, rows
