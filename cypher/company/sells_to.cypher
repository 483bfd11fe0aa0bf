// The local governments that each company sells to on a day, with the fields.
//
// Parameters: keys, as_of, after, limit
UNWIND $keys AS key
MATCH (company:Company {id: key})
CALL (company) {
  MATCH (company)-[tie:SELLS_TO]->(body:LocalGovernment)
  WHERE ($after IS NULL OR body.code > $after)
    AND (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
    AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH body, tie ORDER BY tie.category_code
  WITH body, collect(tie) AS ties ORDER BY body.code LIMIT $limit
  RETURN collect({key: body.code, order: body.code,
                  categories: [tie IN ties | tie.category_code],
                  valid_from: head(ties).valid_from, valid_to: head(ties).valid_to,
                  source: head(ties).source, updated_at: head(ties).updated_at}) AS rows
}
RETURN key, rows
