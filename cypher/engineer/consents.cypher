// The consents that each person gave, in order of id: for the person alone.
//
// Parameters: keys, after, limit, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
  AND 'self:' + engineer.id IN $audiences
CALL (engineer) {
  MATCH (engineer)-[:GAVE]->(consent:Consent)
  WHERE consent.id > $after
  WITH consent
  ORDER BY consent.id
  LIMIT $limit
  RETURN collect({sort_key: consent.id, id: consent.id}) AS rows
}
RETURN id AS key, rows
