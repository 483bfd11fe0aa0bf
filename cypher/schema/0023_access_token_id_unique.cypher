// No two AccessToken nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT access_token_id_unique IF NOT EXISTS
FOR (node:AccessToken) REQUIRE node.id IS UNIQUE
