// The ids of all nodes of a label.
//
// Parameters: label
MATCH (node:$($label))
RETURN node.id AS id
