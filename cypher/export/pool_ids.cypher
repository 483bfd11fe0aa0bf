// The ids of all Pool nodes in order: read from the index, so that nothing is sorted or held.
MATCH (node:Pool)
WHERE node.id > ''
RETURN node.id AS id
ORDER BY id
