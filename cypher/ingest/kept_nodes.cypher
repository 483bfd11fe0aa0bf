// Every node of a label as it stands, with a handle by which its ties name it.
//
// Parameters: label
MATCH (node:$($label))
RETURN elementId(node) AS handle, labels(node) AS labels, properties(node) AS properties
