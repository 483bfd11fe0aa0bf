// Each consent by its id; told to nobody but the person who gave it.
//
// Parameters: keys, viewer
UNWIND $keys AS key
MATCH (consent:Consent {id: key})<-[:GAVE]-(engineer:Engineer)
WHERE 'self:' + engineer.id IN $viewer.audiences
  AND any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
RETURN key, [consent {.id, order: consent.id, .purpose, .audience, .granted_on, .expires_on,
    .withdrawn_on, engineer: engineer.id, bodies: COLLECT {
      MATCH (consent)-[:NAMES]->(body:LocalGovernment) RETURN body.code AS code ORDER BY code
    }}] AS rows
