// Gives nodes a last day where they have none or a later one; never before their own first day.
//
// Parameters: handles, column, first, day, import_id, now
UNWIND $handles AS handle
MATCH (node)
WHERE elementId(node) = handle
WITH node, CASE WHEN node[$first] > $day THEN node[$first] ELSE $day END AS last
WHERE node[$column] IS NULL OR node[$column] > last
SET node[$column] = last, node.revision = node.revision + 1, node.import_id = $import_id,
  node.updated_at = $now
RETURN elementId(node) AS handle
