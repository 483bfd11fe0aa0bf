// No two Role nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT role_code_unique IF NOT EXISTS
FOR (node:Role) REQUIRE node.code IS UNIQUE
