// No two Company nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT company_id_unique IF NOT EXISTS
FOR (node:Company) REQUIRE node.id IS UNIQUE
