// The ids of all Recusal nodes in order: read from the index, so that nothing is sorted or held.
// Unfiltered: the keeper exports everything.
//
MATCH (node:Recusal)
WHERE node.id > ''
RETURN node.id AS id
ORDER BY id
