// Each possible conflict of interest of a person whom the viewer may know.
//
// The employer only where the viewer may read who employs them. The newest record counts, as long
// as it is in force, or the post or proposal has ended.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (finding:ConflictFinding {id: key})-[:INVOLVES]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
MATCH (finding)-[:INVOLVES]->(company:Company)
OPTIONAL MATCH (finding)-[:INVOLVES]->(referral:Referral)
OPTIONAL MATCH (finding)-[:INVOLVES]->(post:Appointment)
WITH key, finding, engineer, company, referral, post,
  any(a IN engineer.name_audiences WHERE a IN $viewer.audiences) AS is_named,
  CASE
    WHEN post.valid_to < $today OR post IS NULL AND referral.status IN ['DECLINED', 'LAPSED']
      THEN 'ENDED'
    WHEN post IS NOT NULL THEN 'APPOINTED'
    ELSE 'PROPOSED'
  END AS stage
WITH key, finding, engineer, company, referral, post, is_named, stage, head(COLLECT {
  MATCH (engineer)<-[:RECORDED_FOR]-(record:Recusal)-[:WITH_EMPLOYER]->(company)
  WHERE record.valid_from <= $today
    AND (record.valid_to IS NULL OR record.valid_to >= $today OR stage = 'ENDED')
    AND EXISTS { (record)-[:TOWARDS]->(:LocalGovernment {code: finding.body}) }
  RETURN record ORDER BY record.valid_from DESC, record.id DESC LIMIT 1
}) AS record
RETURN key, [finding {
    .id, .body, engineer: engineer.id, company: CASE WHEN is_named THEN company.id END, stage,
    status: coalesce(record.status,
      CASE WHEN post.conflict_declared_on IS NULL THEN 'OPEN' ELSE 'DECLARED' END),
    declared_on: coalesce(post.conflict_declared_on,
      CASE record.status WHEN 'DECLARED' THEN record.valid_from END),
    referral: referral.id, appointment: post.id,
    recusal: CASE WHEN record.status = 'RECUSED' THEN record {
      .scope, .scope_english, .valid_from, .valid_to,
      recorded_by: head(COLLECT {
        MATCH (record)-[:RECORDED_BY]->(body:LocalGovernment) RETURN body.code
      })
    } END
  }] AS rows
