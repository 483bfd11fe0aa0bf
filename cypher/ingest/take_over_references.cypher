// Gives the reference ties of nodes that another source took over to that source.
//
// Parameters: label, types, rows, import_id, now
UNWIND $rows AS row
MATCH (node:$($label) {id: row.id})
MATCH (node)-[tie]-()
WHERE type(tie) IN $types AND tie.source <> row.source
SET tie.source = row.source, tie.import_id = $import_id, tie.updated_at = $now
RETURN count(tie) AS taken
