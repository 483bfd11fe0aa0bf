// No two Engineer nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT engineer_id_unique IF NOT EXISTS
FOR (node:Engineer) REQUIRE node.id IS UNIQUE
