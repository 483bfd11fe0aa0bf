// No two Issue nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT issue_id_unique IF NOT EXISTS
FOR (node:Issue) REQUIRE node.id IS UNIQUE
