// What each person allows; told to nobody but themselves.
//
// Parameters: keys, after, limit, viewer
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE 'self:' + engineer.id IN $viewer.audiences
  AND any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
CALL (engineer) {
  MATCH (engineer)-[:GAVE]->(consent:Consent)
  WHERE $after IS NULL OR consent.id > $after
  WITH consent ORDER BY consent.id LIMIT $limit
  RETURN collect(consent {.id, order: consent.id, .purpose, .audience, .granted_on, .expires_on,
    .withdrawn_on, bodies: COLLECT {
      MATCH (consent)-[:NAMES]->(body:LocalGovernment) RETURN body.code AS code ORDER BY code
    }}) AS rows
}
RETURN key, rows
