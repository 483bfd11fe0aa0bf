// No two Consent nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT consent_id_unique IF NOT EXISTS
FOR (node:Consent) REQUIRE node.id IS UNIQUE
