// The local governments that each company sells to on a day, with the fields.
//
// Parameters: keys, as_of, page
UNWIND $keys AS key
MATCH (company:Company {id: key})
CALL (company) {
  MATCH (company)-[tie:SELLS_TO]->(body:LocalGovernment)
  WHERE body.code > $page.above AND body.code < $page.below
    AND (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
    AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH body, tie ORDER BY tie.category_code
  WITH body, collect(tie) AS ties
  ORDER BY CASE WHEN $page.rising THEN body.code ELSE '' END, body.code DESC
  LIMIT $page.limit
  RETURN collect({key: body.code, order: body.code,
                  categories: [tie IN ties | tie.category_code],
                  valid_from: head(ties).valid_from, valid_to: head(ties).valid_to,
                  source: head(ties).source, updated_at: head(ties).updated_at.epochSeconds}) AS rows
}
RETURN key, rows
