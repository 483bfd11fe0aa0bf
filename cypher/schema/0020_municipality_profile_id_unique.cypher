// No two MunicipalityProfile nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT municipality_profile_id_unique IF NOT EXISTS
FOR (node:MunicipalityProfile) REQUIRE node.id IS UNIQUE
