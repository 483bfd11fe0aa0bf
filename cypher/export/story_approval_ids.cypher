// The ids of all StoryApproval nodes in order: read from the index, so that nothing is sorted or held.
// Unfiltered: the keeper exports everything.
//
MATCH (node:StoryApproval)
WHERE node.id > ''
RETURN node.id AS id
ORDER BY id
