// Training courses by code.
//
// Parameters: keys
UNWIND $keys AS code
MATCH (term:TrainingCourse {code: code})
RETURN code AS key, [term {
  .code, .name, .name_language, .name_english, .edition, .source_url, .valid_from, .valid_to, .source,
  .revision, .updated_at, .provider, .topic
}] AS rows
