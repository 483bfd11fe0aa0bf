// Which of the ids belong to a node of the label.
//
// Parameters: label, ids
UNWIND $ids AS id
MATCH (node:$($label) {id: id})
RETURN node.id AS id
