// The ids of all Consent nodes in order: read from the index, so that nothing is sorted or held.
MATCH (node:Consent)
WHERE node.id > ''
RETURN node.id AS id
ORDER BY id
