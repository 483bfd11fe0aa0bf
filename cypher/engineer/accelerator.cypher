// The current designation of each person as accelerator on a day.
//
// Parameters: keys, as_of, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:DESIGNATED]->(body:LocalGovernment)
  WHERE tie.valid_from <= $as_of AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH tie, body ORDER BY tie.valid_from DESC LIMIT 1
  RETURN collect({number: tie.number, since: tie.valid_from, until: tie.valid_to,
                  body: body.code, body_name: body.name, is_prefecture: body:Prefecture,
                  source: tie.source, updated_at: tie.updated_at.epochSeconds}) AS rows
}
RETURN key, rows
