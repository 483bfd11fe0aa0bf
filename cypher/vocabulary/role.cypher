// Each term of the vocabulary Role by its code.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (term:Role {code: key})
RETURN key, [term {
    .code, .name, .name_english, .edition, .valid_from, .valid_to, .source, updated_at: term.updated_at.epochSeconds,
    .revision
  }] AS rows
