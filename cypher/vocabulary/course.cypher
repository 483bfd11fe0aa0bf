// Each term of the vocabulary TrainingCourse by its code.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (term:TrainingCourse {code: key})
RETURN key, [term {
    .code, .name, .name_english, .edition, .valid_from, .valid_to, .source, updated_at: term.updated_at.epochSeconds,
    .revision, .provider, .topic
  }] AS rows
