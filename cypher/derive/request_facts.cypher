// What the place and order of requests follow from, and what the nodes have derived now.
// Unfiltered: the keeper derives the order of lists for everybody.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (request:SupportRequest {id: id})<-[:REQUESTED]-(body:LocalGovernment)
RETURN request.id AS id, request.requested_on AS requested_on, body.code AS body,
  request { .body, .prefecture, .requested_key } AS derived
