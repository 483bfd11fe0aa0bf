// Pages of the issues of a local government by deadline.
CREATE INDEX issue_by_body_and_deadline IF NOT EXISTS
FOR (node:Issue) ON (node.body, node.deadline_key)
