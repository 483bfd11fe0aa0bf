// What the place, field, audience and orders of issues follow from, and what the nodes have derived now.
// Unfiltered: this is where audiences come from.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (issue:Issue {id: id})<-[:FACES]-(body:LocalGovernment)
RETURN issue.id AS id, issue.status AS status, issue.visibility AS visibility,
  issue.posted_on AS posted_on, issue.deadline AS deadline, issue.updated_at AS updated_at,
  body.code AS body,
  head(COLLECT { MATCH (issue)-[:IN_CATEGORY]->(category:IssueCategory) RETURN category.code })
    AS category,
  issue {
    .body, .prefecture, .category, .audience, .posted_key, .deadline_key, .updated_key
  } AS derived
