// The ids of all SupportRequest nodes in order: read from the index, so that nothing is sorted or held.
// Unfiltered: the keeper exports everything.
//
MATCH (node:SupportRequest)
WHERE node.id > ''
RETURN node.id AS id
ORDER BY id
