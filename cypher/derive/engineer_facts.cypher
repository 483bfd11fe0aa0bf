// What the audiences of engineers follow from, and what the nodes have derived now.
// Unfiltered: this is where audiences come from.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (engineer:Engineer {id: id})
RETURN engineer.id AS id,
  engineer.registration AS registration,
  head(COLLECT { MATCH (engineer)-[:LIVES_IN]->(home:Municipality) RETURN left(home.code, 2) })
    AS home_prefecture,
  EXISTS { (engineer)-[:DESIGNATED]->(:LocalGovernment) } AS is_accelerator,
  COLLECT {
    MATCH (engineer)-[:GAVE]->(consent:Consent)
    RETURN consent {
      .purpose, .audience, .granted_on, .expires_on, .withdrawn_on,
      bodies: COLLECT { MATCH (consent)-[:NAMES]->(body:LocalGovernment) RETURN body.code }
    }
  } AS consents,
  engineer {
    .home_prefecture, .audiences, .name_audiences, .audiences_until,
    is_accelerator: engineer:Accelerator
  } AS derived
