// The ties of one type at given nodes, with the key at the other end and the columns' values.
//
// `outward` means that the ties start at the given nodes.
//
// Parameters: label, ids, type, outward, names
UNWIND $ids AS id
MATCH (node:$($label) {id: id})
MATCH (node)-[tie]-(other)
WHERE type(tie) = $type AND (startNode(tie) = node) = $outward
RETURN id AS id, coalesce(other.code, other.id) AS key, tie.source AS source,
  [name IN $names | tie[name]] AS values
