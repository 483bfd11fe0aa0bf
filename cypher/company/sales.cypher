// The local governments that each company sold to on a day, in order of code, with the fields.
//
// Sales in several fields are one row: from the first start to the last end, open where one is.
//
// Parameters: keys, as_of, after, limit
UNWIND $keys AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (company)-[tie:SELLS_TO]->(body:LocalGovernment)
  WHERE body.code > $after
    AND (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
    AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH body, tie
  ORDER BY tie.category_code
  WITH body, collect(tie.category_code) AS categories,
       CASE count(tie.valid_from) WHEN count(tie) THEN min(tie.valid_from) END AS valid_from,
       CASE count(tie.valid_to) WHEN count(tie) THEN max(tie.valid_to) END AS valid_to,
       head(collect(tie.source)) AS source, max(tie.updated_at) AS updated_at
  ORDER BY body.code
  LIMIT $limit
  RETURN collect({
    sort_key: body.code, code: body.code, categories: categories, valid_from: valid_from,
    valid_to: valid_to, source: source, updated_at: updated_at
  }) AS rows
}
RETURN id AS key, rows
