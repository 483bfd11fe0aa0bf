// Who employs each person today; only for viewers who may read their name.
//
// Parameters: keys, as_of, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:EMPLOYED_BY]->(employer)
  WHERE any(a IN engineer.name_audiences WHERE a IN $viewer.audiences)
    AND tie.valid_from <= $as_of AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH employer, tie ORDER BY tie.valid_from DESC LIMIT 1
  RETURN collect({company: CASE WHEN employer:Company THEN employer.id END,
                  place: CASE WHEN employer:LocalGovernment THEN employer.code END,
                  permission: tie.permission, valid_from: tie.valid_from,
                  valid_to: tie.valid_to}) AS rows
}
RETURN key, rows
