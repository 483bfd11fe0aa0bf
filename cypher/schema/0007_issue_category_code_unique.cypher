// No two IssueCategory nodes share a code; brings the index behind every look-up by it.
CREATE CONSTRAINT issue_category_code_unique IF NOT EXISTS
FOR (node:IssueCategory) REQUIRE node.code IS UNIQUE
