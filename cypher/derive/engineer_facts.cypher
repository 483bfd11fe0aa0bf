// What audiences, facets and name keys of engineers follow from, and what the nodes have derived now.
// Unfiltered: this is where audiences come from.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (engineer:Engineer {id: id})
RETURN engineer.id AS id,
  engineer.registration AS registration,
  engineer.free_days_per_month AS free_days,
  engineer.name AS name, engineer.kana AS kana, engineer.romaji AS romaji,
  head(COLLECT { MATCH (engineer)-[:LIVES_IN]->(home:Municipality) RETURN home.code }) AS home,
  EXISTS { (engineer)-[:DESIGNATED]->(:LocalGovernment) } AS is_accelerator,
  COLLECT {
    MATCH (engineer)-[:GAVE]->(consent:Consent)
    RETURN consent {
      .purpose, .audience, .granted_on, .expires_on, .withdrawn_on,
      bodies: COLLECT { MATCH (consent)-[:NAMES]->(body:LocalGovernment) RETURN body.code }
    }
  } AS consents,
  COLLECT {
    MATCH (engineer)-[tie:HAS_SKILL]->(skill:Skill)
    RETURN {code: skill.code, level: tie.level}
  } AS skills,
  COLLECT {
    MATCH (engineer)-[tie:OFFERS]->(field:IssueCategory)
    RETURN {code: field.code, modes: coalesce(tie.modes, [])}
  } AS offers,
  COLLECT { MATCH (engineer)-[:HAS_ROLE]->(role:Role) RETURN role.code } AS roles,
  COLLECT { MATCH (engineer)-[:MAY_WORK_UNDER]->(form:ContractForm) RETURN form.code } AS forms,
  coalesce(engineer.on_site_in, []) AS on_site_in,
  coalesce(engineer.work_patterns, []) AS work_patterns,
  coalesce(engineer.has_administrative_experience, false) AS has_administrative_experience,
  COLLECT { MATCH (engineer)-[:IN_POOL]->(pool:Pool) RETURN DISTINCT pool.id } AS pools,
  COLLECT {
    MATCH (engineer)-[:COMPLETED]->(course:TrainingCourse)
    WHERE course.topic IS NOT NULL
    RETURN DISTINCT course.topic
  } AS topics,
  COLLECT {
    MATCH (engineer)-[:CARRIED_OUT]->(:Engagement)-[:ADDRESSED]->(:Issue)-[:IN_CATEGORY]->(field:IssueCategory)
    RETURN DISTINCT field.code
  } AS worked_in,
  EXISTS { (engineer)-[:CARRIED_OUT]->(:Engagement) } AS has_worked,
  engineer {
    .home_prefecture, .audiences, .name_audiences, .audiences_until, .facets, .proposal,
    .name_key, .turned_key, .kana_key, .romaji_key, .given_key, .ministry_name_key,
    .ministry_turned_key, .ministry_kana_key, .ministry_romaji_key, .ministry_given_key,
    is_accelerator: engineer:Accelerator
  } AS derived
