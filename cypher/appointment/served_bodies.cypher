// The local governments that each appointment serves, in order of code.
//
// Parameters: keys, after, limit, audiences, today
UNWIND $keys AS id
MATCH (appointment:Appointment {id: id})-[:OF]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
WITH id, appointment,
     any(audience IN engineer.name_audiences WHERE audience IN $audiences) AS is_named
CALL (appointment, is_named) {
  MATCH (appointment)-[tie:SERVES]->(body:LocalGovernment)
  WHERE body.code > $after
  WITH is_named, tie, body
  ORDER BY body.code
  LIMIT $limit
  RETURN collect({
    sort_key: body.code, code: body.code, days_per_month: tie.days_per_month,
    valid_from: tie.valid_from, valid_to: tie.valid_to,
    source: CASE WHEN is_named THEN tie.source END, updated_at: tie.updated_at
  }) AS rows
}
RETURN id AS key, rows
