// Gives nodes the state that says they have ended.
//
// Parameters: handles, column, value, import_id, now
UNWIND $handles AS handle
MATCH (node)
WHERE elementId(node) = handle AND (node[$column] IS NULL OR node[$column] <> $value)
SET node[$column] = $value, node.revision = node.revision + 1, node.import_id = $import_id,
  node.updated_at = $now
RETURN elementId(node) AS handle
