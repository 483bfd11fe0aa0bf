// Each person's employment in force today; the latest of several.
//
// Employer and dates are null for viewers who may not read the name.
//
// Parameters: keys, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
WITH id, engineer, any(audience IN engineer.name_audiences WHERE audience IN $audiences) AS is_named
CALL (engineer, is_named) {
  MATCH (engineer)-[tie:EMPLOYED_BY]->(employer:Company|LocalGovernment)
  WHERE tie.valid_from <= $today AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
  WITH tie, employer, is_named, coalesce(employer.id, employer.code) AS employer_key
  ORDER BY tie.valid_from DESC, employer_key
  LIMIT 1
  RETURN collect({
    employer_label: CASE
      WHEN NOT is_named THEN null
      WHEN employer:Company THEN 'Company'
      ELSE 'LocalGovernment'
    END,
    employer: CASE WHEN is_named THEN employer_key END,
    permission: tie.permission,
    valid_from: CASE WHEN is_named THEN tie.valid_from END,
    valid_to: CASE WHEN is_named THEN tie.valid_to END
  }) AS rows
}
RETURN id AS key, rows
