// No two ConflictFinding nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT conflict_finding_id_unique IF NOT EXISTS
FOR (node:ConflictFinding) REQUIRE node.id IS UNIQUE
