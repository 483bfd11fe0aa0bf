// Every node of a label that a source brought, with a handle to end it.
//
// Parameters: label, source
MATCH (node:$($label))
WHERE node.source = $source
RETURN node.id AS id, elementId(node) AS handle
