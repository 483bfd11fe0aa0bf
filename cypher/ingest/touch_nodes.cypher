// Counts nodes as changed whose references changed, unless this import has counted them already.
//
// Parameters: label, ids, import_id, now
UNWIND $ids AS id
MATCH (node:$($label) {id: id})
WHERE node.import_id <> $import_id
SET node.revision = node.revision + 1, node.import_id = $import_id, node.updated_at = $now
RETURN count(node) AS touched
