// Pages of the issues of a prefecture by their last change.
CREATE INDEX issue_by_prefecture_and_change IF NOT EXISTS
FOR (node:Issue) ON (node.prefecture, node.updated_key)
