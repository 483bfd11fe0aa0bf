// Whom nodes name by one kind of reference: the keys of the nodes at the other end of its ties.
//
// `inward` means that the tie runs from the named node to the one that names it.
//
// Parameters: label, ids, type, inward
UNWIND $ids AS id
MATCH (node:$($label) {id: id})
MATCH (node)-[tie]-(other)
WHERE type(tie) = $type AND (endNode(tie) = node) = $inward
RETURN id AS id, collect(coalesce(other.code, other.id)) AS keys
