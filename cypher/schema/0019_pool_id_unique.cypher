// No two Pool nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT pool_id_unique IF NOT EXISTS
FOR (node:Pool) REQUIRE node.id IS UNIQUE
