// Pages of the issues of a local government, newest first.
CREATE INDEX issue_by_body IF NOT EXISTS
FOR (node:Issue) ON (node.body, node.posted_key)
