// No two LocalGovernment nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT local_government_code_unique IF NOT EXISTS
FOR (node:LocalGovernment) REQUIRE node.code IS UNIQUE
