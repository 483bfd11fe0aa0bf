// Pages of the issues of a local government by their last change.
CREATE INDEX issue_by_body_and_change IF NOT EXISTS
FOR (node:Issue) ON (node.body, node.updated_key)
