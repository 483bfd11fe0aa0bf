// Each person's designation as accelerator in force on a day; the latest of several.
//
// Parameters: keys, as_of, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
WITH id, engineer, any(audience IN engineer.name_audiences WHERE audience IN $audiences) AS is_named
CALL (engineer, is_named) {
  MATCH (engineer)-[tie:DESIGNATED]->(body:LocalGovernment)
  WHERE tie.valid_from <= $as_of AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH tie, body, is_named
  ORDER BY tie.valid_from DESC, body.code
  LIMIT 1
  RETURN collect({
    number: CASE WHEN is_named THEN tie.number END, since: tie.valid_from, until: tie.valid_to,
    body: body.code, source: CASE WHEN is_named THEN tie.source END, updated_at: tie.updated_at
  }) AS rows
}
RETURN id AS key, rows
