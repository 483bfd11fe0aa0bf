// Contract forms that each person accepts.
//
// Parameters: keys, limit, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[:MAY_WORK_UNDER]->(form:ContractForm)
  WITH form ORDER BY form.code LIMIT $limit
  RETURN collect({key: form.code, order: form.code}) AS rows
}
RETURN key, rows
