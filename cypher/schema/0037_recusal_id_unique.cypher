// No two Recusal nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT recusal_id_unique IF NOT EXISTS
FOR (node:Recusal) REQUIRE node.id IS UNIQUE
