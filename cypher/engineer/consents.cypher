// What each person allows; told to nobody but themselves.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE 'self:' + engineer.id IN $viewer.audiences
  AND any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
CALL (engineer) {
  MATCH (engineer)-[:GAVE]->(consent:Consent)
  WHERE consent.id > $page.above AND consent.id < $page.below
  WITH consent ORDER BY CASE WHEN $page.rising THEN consent.id ELSE '' END, consent.id DESC
  LIMIT $page.limit
  RETURN collect(consent {.id, order: consent.id, .purpose, .audience, .granted_on, .expires_on,
    .withdrawn_on, engineer: engineer.id, bodies: COLLECT {
      MATCH (consent)-[:NAMES]->(body:LocalGovernment) RETURN body.code AS code ORDER BY code
    }}) AS rows
}
RETURN key, rows
