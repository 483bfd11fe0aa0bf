// The ids of all MunicipalityProfile nodes in order: read from the index, so that nothing is sorted or held.
MATCH (node:MunicipalityProfile)
WHERE node.id > ''
RETURN node.id AS id
ORDER BY id
