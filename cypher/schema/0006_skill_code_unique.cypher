// No two Skill nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT skill_code_unique IF NOT EXISTS
FOR (node:Skill) REQUIRE node.code IS UNIQUE
