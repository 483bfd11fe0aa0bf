// No two WideAreaGroup nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT wide_area_group_id_unique IF NOT EXISTS
FOR (node:WideAreaGroup) REQUIRE node.id IS UNIQUE
