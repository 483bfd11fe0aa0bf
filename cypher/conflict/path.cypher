// The ties that each possible conflict of interest consists of: employment, sales, and the post or the
// proposal. The employer's only where the viewer may read who employs the person.
//
// People: the person is read with the finding.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (finding:ConflictFinding {id: key})-[:INVOLVES]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
MATCH (finding)-[:INVOLVES]->(body:LocalGovernment)
CALL (finding, engineer, body) {
  MATCH (finding)-[:INVOLVES]->(company:Company)
  WHERE any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
  MATCH (engineer)-[tie:EMPLOYED_BY]->(company)
  WITH company, engineer, tie ORDER BY tie.valid_from DESC LIMIT 1
  RETURN 0 AS nth, engineer AS start, tie, company AS end
  UNION ALL
  MATCH (finding)-[:INVOLVES]->(company:Company)-[tie:SELLS_TO]->(body)
  WHERE any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
  WITH company, body, tie ORDER BY tie.valid_from, tie.category_code LIMIT 1
  RETURN 1 AS nth, company AS start, tie, body AS end
  UNION ALL
  MATCH (finding)-[:INVOLVES]->(post:Appointment)<-[tie:APPOINTED]-(place:LocalGovernment)
  RETURN 2 AS nth, place AS start, tie, post AS end
  UNION ALL
  MATCH (finding)-[:INVOLVES]->(post:Appointment)-[tie:SERVES]->(body)
  RETURN 3 AS nth, post AS start, tie, body AS end
  UNION ALL
  MATCH (finding)-[:INVOLVES]->(post:Appointment)-[tie:OF]->(engineer)
  RETURN 4 AS nth, post AS start, tie, engineer AS end
  UNION ALL
  MATCH (finding)-[:INVOLVES]->(referral:Referral)-[:ANSWERS]->(request:SupportRequest)
    <-[tie:REQUESTED]-(place:LocalGovernment)
  WHERE NOT EXISTS { (referral)-[:LED_TO]->(:Appointment) }
  RETURN 5 AS nth, place AS start, tie, request AS end
  UNION ALL
  MATCH (finding)-[:INVOLVES]->(referral:Referral)-[tie:PROPOSES]->(engineer)
  WHERE NOT EXISTS { (referral)-[:LED_TO]->(:Appointment) }
  MATCH (referral)-[:ANSWERS]->(request:SupportRequest)
  RETURN 6 AS nth, engineer AS start, tie, request AS end
}
WITH key, nth, start, tie, end ORDER BY key, nth
RETURN key, collect({
  start: coalesce(start.code, start.id), end: coalesce(end.code, end.id), tie: type(tie),
  valid_from: tie.valid_from, valid_to: tie.valid_to, source: tie.source,
  updated_at: tie.updated_at.epochSeconds
}) AS rows
