// Every node of a label with all that it has, to be brought along into a new database.
//
// Parameters: label
MATCH (node:$($label))
RETURN elementId(node) AS handle, labels(node) AS labels, properties(node) AS properties
