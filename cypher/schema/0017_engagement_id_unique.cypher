// No two Engagement nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT engagement_id_unique IF NOT EXISTS
FOR (node:Engagement) REQUIRE node.id IS UNIQUE
