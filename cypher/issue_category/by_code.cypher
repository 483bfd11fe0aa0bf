// Fields of work by code.
//
// Parameters: keys
UNWIND $keys AS code
MATCH (term:IssueCategory {code: code})
RETURN code AS key, [term {
  .code, .name, .name_language, .name_english, .edition, .source_url, .valid_from, .valid_to, .source,
  .revision, .updated_at, .plan_reference,
  broader: head(COLLECT { MATCH (term)-[:BROADER]->(wide:IssueCategory) RETURN wide.code LIMIT 1 })
}] AS rows
