// Digital skills by code.
//
// Parameters: keys
UNWIND $keys AS code
MATCH (term:Skill {code: code})
RETURN code AS key, [term {
  .code, .name, .name_language, .name_english, .edition, .source_url, .valid_from, .valid_to, .source,
  .revision, .updated_at, .framework
}] AS rows
