// The codes of every node of one label: vocabularies and places, which are few.
//
// Parameters: label
MATCH (node:$($label))
RETURN node.code AS code
