// The engineers with a post or proposal that the given things belong to: posts, proposals, requests,
// or bodies that appoint, are served or ask.
// Unfiltered: the keeper finds conflicts of interest for everybody.
//
// Parameters: label, keys
UNWIND $keys AS key
CALL (key) {
  WITH key WHERE $label = 'Appointment'
  MATCH (:Appointment {id: key})-[:OF]->(engineer:Engineer)
  RETURN engineer
  UNION ALL
  WITH key WHERE $label = 'Referral'
  MATCH (:Referral {id: key})-[:PROPOSES]->(engineer:Engineer)
  RETURN engineer
  UNION ALL
  WITH key WHERE $label = 'SupportRequest'
  MATCH (:SupportRequest {id: key})<-[:ANSWERS]-(:Referral)-[:PROPOSES]->(engineer:Engineer)
  RETURN engineer
  UNION ALL
  WITH key WHERE $label = 'LocalGovernment'
  MATCH (:LocalGovernment {code: key})-[:REQUESTED]->(:SupportRequest)<-[:ANSWERS]-(:Referral)
    -[:PROPOSES]->(engineer:Engineer)
  RETURN engineer
  UNION ALL
  WITH key WHERE $label = 'LocalGovernment'
  MATCH (:LocalGovernment {code: key})-[:APPOINTED|SERVES]-(:Appointment)-[:OF]->(engineer:Engineer)
  RETURN engineer
}
RETURN DISTINCT engineer.id AS id
