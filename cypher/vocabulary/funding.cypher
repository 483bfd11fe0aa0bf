// Each term of the vocabulary FundingScheme by its code.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (term:FundingScheme {code: key})
RETURN key, [term {
    .code, .name, .name_english, .edition, .valid_from, .valid_to, .source, updated_at: term.updated_at.epochSeconds,
    .revision
  }] AS rows
