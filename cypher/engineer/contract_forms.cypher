// The codes of the contract forms that each person accepts.
//
// Parameters: keys, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[:MAY_WORK_UNDER]->(form:ContractForm)
  WITH form ORDER BY form.code
  RETURN collect({code: form.code}) AS rows
}
RETURN id AS key, rows
