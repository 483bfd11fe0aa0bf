// Removes and adds conflicts of interest. Nothing else refers to them: an added one may replace its
// like.
// Unfiltered: the keeper finds conflicts of interest for everybody.
//
// Parameters: removed, added
CALL () {
  UNWIND $removed AS id
  MATCH (finding:ConflictFinding {id: id})
  DETACH DELETE finding
}
UNWIND $added AS row
MATCH (engineer:Engineer {id: row.engineer})
MATCH (company:Company {id: row.company})
MATCH (body:LocalGovernment {code: row.body})
CREATE (finding:ConflictFinding {id: row.id, body: row.body, found_key: row.found_key})
CREATE (finding)-[:INVOLVES]->(engineer)
CREATE (finding)-[:INVOLVES]->(company)
CREATE (finding)-[:INVOLVES]->(body)
CALL (finding, row) {
  MATCH (referral:Referral {id: row.referral})
  CREATE (finding)-[:INVOLVES]->(referral)
}
CALL (finding, row) {
  MATCH (post:Appointment {id: row.appointment})
  CREATE (finding)-[:INVOLVES]->(post)
}
RETURN count(finding) AS made
