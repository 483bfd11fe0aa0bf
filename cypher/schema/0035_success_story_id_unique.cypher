// No two SuccessStory nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT success_story_id_unique IF NOT EXISTS
FOR (node:SuccessStory) REQUIRE node.id IS UNIQUE
