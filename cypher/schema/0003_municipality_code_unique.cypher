// No two Municipality nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT municipality_code_unique IF NOT EXISTS
FOR (node:Municipality) REQUIRE node.code IS UNIQUE
