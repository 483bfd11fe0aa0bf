// The ties found by their start and key properties alone, to wherever they lead.
//
// Parameters: type, rows, names
UNWIND $rows AS row
MATCH (start:$(row.start.label) {id: row.start.key})
MATCH (start)-[tie]->(end)
WHERE type(tie) = $type AND all(name IN keys(row.key) WHERE tie[name] = row.key[name])
RETURN row.at AS at, coalesce(end.code, end.id) AS end_key, tie.source AS source,
  [name IN $names | tie[name]] AS values
