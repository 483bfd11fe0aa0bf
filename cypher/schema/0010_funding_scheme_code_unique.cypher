// No two FundingScheme nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT funding_scheme_code_unique IF NOT EXISTS
FOR (node:FundingScheme) REQUIRE node.code IS UNIQUE
