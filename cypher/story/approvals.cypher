// What the parties decided about each success story that the viewer may read.
//
// Parameters: keys, viewer
UNWIND $keys AS key
MATCH (story:SuccessStory {id: key})
WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
RETURN key, COLLECT {
  MATCH (story)-[:NEEDS_APPROVAL]->(approval:StoryApproval)
  RETURN approval {.party, .decision, .decided_on, .comment}
} AS rows
