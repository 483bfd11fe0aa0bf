// Consents by id, for the person who gave them alone.
//
// Parameters: keys, audiences, today
UNWIND $keys AS id
MATCH (consent:Consent {id: id})<-[:GAVE]-(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
  AND 'self:' + engineer.id IN $audiences
RETURN id AS key, [consent {
  .id, .purpose, .audience, .granted_on, .expires_on, .withdrawn_on,
  bodies: COLLECT { MATCH (consent)-[:NAMES]->(body:LocalGovernment) RETURN body.code AS code ORDER BY code }
}] AS rows
