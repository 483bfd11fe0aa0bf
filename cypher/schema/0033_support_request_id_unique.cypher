// No two SupportRequest nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT support_request_id_unique IF NOT EXISTS
FOR (node:SupportRequest) REQUIRE node.id IS UNIQUE
