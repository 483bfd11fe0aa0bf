// No two Prefecture nodes share a jis_code; brings the index behind every look-up by it.
CREATE CONSTRAINT prefecture_jis_code_unique IF NOT EXISTS
FOR (node:Prefecture) REQUIRE node.jis_code IS UNIQUE
