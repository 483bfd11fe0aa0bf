// The local governments that each appointment serves.
//
// People: the person is read with the appointment.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (post:Appointment {id: key})-[:OF]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (post) {
  MATCH (post)-[tie:SERVES]->(body:LocalGovernment)
  WHERE body.code > $page.above AND body.code < $page.below
  WITH body, tie ORDER BY CASE WHEN $page.rising THEN body.code ELSE '' END, body.code DESC
  LIMIT $page.limit
  RETURN collect({key: body.code, order: body.code, days_per_month: tie.days_per_month,
                  valid_from: tie.valid_from, valid_to: tie.valid_to, source: tie.source,
                  updated_at: tie.updated_at.epochSeconds}) AS rows
}
RETURN key, rows
