// Companies by id.
//
// Parameters: keys
UNWIND $keys AS id
MATCH (company:Company {id: id})
RETURN id AS key, [company {
  .id, .name, .kana, .name_english, .size, .cooperation_since, .cooperation_until, .people_offered,
  .offers_secondment, is_synthetic: coalesce(company.is_synthetic, false), .source, .revision,
  .updated_at,
  head_office: head(COLLECT { MATCH (company)-[:HEAD_OFFICE_IN]->(place:Municipality) RETURN place.code LIMIT 1 })
}] AS rows
