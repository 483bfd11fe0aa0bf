// The engineers who have a post, were proposed, or have a conflict of interest found.
// Unfiltered: the keeper finds conflicts of interest for everybody.
//
CALL () {
  MATCH (:Appointment)-[:OF]->(engineer:Engineer)
  RETURN engineer
  UNION
  MATCH (:Referral)-[:PROPOSES]->(engineer:Engineer)
  RETURN engineer
  UNION
  MATCH (:ConflictFinding)-[:INVOLVES]->(engineer:Engineer)
  RETURN engineer
}
RETURN engineer.id AS id
