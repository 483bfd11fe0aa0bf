// No two Referral nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT referral_id_unique IF NOT EXISTS
FOR (node:Referral) REQUIRE node.id IS UNIQUE
