// No two PeerGroup nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT peer_group_code_unique IF NOT EXISTS
FOR (node:PeerGroup) REQUIRE node.code IS UNIQUE
