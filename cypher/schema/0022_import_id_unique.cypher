// No two Import nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT import_id_unique IF NOT EXISTS
FOR (node:Import) REQUIRE node.id IS UNIQUE
