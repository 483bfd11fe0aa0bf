// Wide-area groups by id.
//
// Parameters: keys
UNWIND $keys AS id
MATCH (group:WideAreaGroup {id: id})
RETURN id AS key, [group {
  .id, .name, .name_english, .kind, .source, .revision, .updated_at
}] AS rows
