// What happened to each referral of a person whom the viewer may know, in order.
//
// Steps of one day stand in the order of a referral's life.
//
// People: the person is read with the referral.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (referral:Referral {id: key})-[:PROPOSES]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
RETURN key, COLLECT {
  MATCH (referral)-[step:STEPPED]->(body:LocalGovernment)
  WITH step, body, CASE step.status
      WHEN 'PROPOSED' THEN 0 WHEN 'CONTACTED' THEN 1 WHEN 'INTERVIEW' THEN 2 ELSE 3
    END AS nth
  RETURN {
    status: step.status, stepped_on: step.stepped_on, note: step.note, body: body.code
  } ORDER BY step.stepped_on, nth, step.status
} AS rows
