// No two Prefecture nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT prefecture_code_unique IF NOT EXISTS
FOR (node:Prefecture) REQUIRE node.code IS UNIQUE
