// Removes nodes with their ties.
//
// Parameters: handles
UNWIND $handles AS handle
MATCH (node)
WHERE elementId(node) = handle
DETACH DELETE node
RETURN handle AS handle
