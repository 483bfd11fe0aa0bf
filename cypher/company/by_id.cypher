// Each company.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (company:Company {id: key})
RETURN key, [company {
    .id, .name, .kana, .name_english, .size, .cooperation_since, .cooperation_until,
    .people_offered, .offers_secondment, .is_synthetic, .source, updated_at: company.updated_at.epochSeconds, .revision,
    head_office: head(COLLECT { MATCH (company)-[:HEAD_OFFICE_IN]->(m:Municipality) RETURN m.code })
  }] AS rows
