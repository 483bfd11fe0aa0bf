// Each wide-area group.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (group:WideAreaGroup {id: key})
RETURN key, [group {
    .id, .name, .name_english, .kind, .completeness, .source, updated_at: group.updated_at.epochSeconds, .revision
  }] AS rows
