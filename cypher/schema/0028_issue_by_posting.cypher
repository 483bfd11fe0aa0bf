// Pages of issues, newest first.
CREATE INDEX issue_by_posting IF NOT EXISTS
FOR (node:Issue) ON (node.posted_key)
