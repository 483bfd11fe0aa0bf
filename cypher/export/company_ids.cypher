// The ids of all Company nodes in order: read from the index, so that nothing is sorted or held.
MATCH (node:Company)
WHERE node.id > ''
RETURN node.id AS id
ORDER BY id
