// Nodes with the properties that are columns, and whom they name by each reference.
//
// A reference is the type of its ties and whether they run towards the node.
//
// Parameters: label, ids, names, references
UNWIND $ids AS id
MATCH (node:$($label) {id: id})
RETURN id AS id, node.source AS source, [name IN $names | node[name]] AS values,
  [reference IN $references | COLLECT {
    MATCH (node)-[tie]-(other)
    WHERE type(tie) = reference.type AND (endNode(tie) = node) = reference.inward
    RETURN coalesce(other.code, other.id) AS key ORDER BY key
  }] AS named
