// Gives nodes the state that says they have ended, unless theirs is one that stays.
//
// Parameters: handles, column, value, stays, import_id, now
UNWIND $handles AS handle
MATCH (node)
WHERE elementId(node) = handle
  AND (node[$column] IS NULL OR node[$column] <> $value AND NOT node[$column] IN $stays)
SET node[$column] = $value, node.revision = node.revision + 1, node.import_id = $import_id,
  node.updated_at = $now
RETURN elementId(node) AS handle
