// The ids of all OutcomeIndicator nodes in order: read from the index, so that nothing is sorted or held.
MATCH (node:OutcomeIndicator)
WHERE node.id > ''
RETURN node.id AS id
ORDER BY id
