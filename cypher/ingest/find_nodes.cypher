// The nodes of a label that are there already: whose they are, and some of their properties.
//
// Parameters: label, ids, names
UNWIND $ids AS id
MATCH (node:$($label) {id: id})
RETURN node.id AS id, node.source AS source, [name IN $names | node[name]] AS values
