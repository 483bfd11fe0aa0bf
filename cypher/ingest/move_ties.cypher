// Leads ties, found by start and key properties, to another end where the row names another.
//
// Parameters: type, rows, import_id, now
UNWIND $rows AS row
MATCH (start:$(row.start.label) {id: row.start.key})
MATCH (start)-[old]->(before)
WHERE type(old) = $type AND all(name IN keys(row.key) WHERE old[name] = row.key[name])
  AND before.code <> row.end.key
MATCH (end:$(row.end.label) {code: row.end.key})
CREATE (start)-[tie:$($type)]->(end)
SET tie = properties(old), tie.import_id = $import_id, tie.updated_at = $now
DELETE old
RETURN row.at AS at
