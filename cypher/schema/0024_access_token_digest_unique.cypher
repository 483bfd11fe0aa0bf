// No two AccessToken nodes share a digest; brings the index behind every look-up by it.
CREATE CONSTRAINT access_token_digest_unique IF NOT EXISTS
FOR (node:AccessToken) REQUIRE node.digest IS UNIQUE
