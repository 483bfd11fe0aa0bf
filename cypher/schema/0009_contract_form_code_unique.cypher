// No two ContractForm nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT contract_form_code_unique IF NOT EXISTS
FOR (node:ContractForm) REQUIRE node.code IS UNIQUE
