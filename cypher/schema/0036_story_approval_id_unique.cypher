// No two StoryApproval nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT story_approval_id_unique IF NOT EXISTS
FOR (node:StoryApproval) REQUIRE node.id IS UNIQUE
