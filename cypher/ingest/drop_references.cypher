// Removes reference ties between nodes and the others that they no longer name.
//
// Parameters: label, type, inward, rows
UNWIND $rows AS row
MATCH (node:$($label) {id: row.id})
MATCH (node)-[tie]-(other)
WHERE type(tie) = $type AND (endNode(tie) = node) = $inward
  AND coalesce(other.code, other.id) = row.key
DELETE tie
RETURN count(tie) AS dropped
