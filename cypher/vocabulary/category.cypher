// Each term of the vocabulary IssueCategory by its code.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (term:IssueCategory {code: key})
RETURN key, [term {
    .code, .name, .name_english, .edition, .valid_from, .valid_to, .source, updated_at: term.updated_at.epochSeconds,
    .revision, .plan_reference, broader: head(COLLECT { MATCH (term)-[:BROADER]->(b:IssueCategory) RETURN b.code })
  }] AS rows
