// No two OutcomeIndicator nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT outcome_indicator_id_unique IF NOT EXISTS
FOR (node:OutcomeIndicator) REQUIRE node.id IS UNIQUE
