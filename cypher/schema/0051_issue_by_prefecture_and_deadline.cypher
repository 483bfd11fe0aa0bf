// Pages of the issues of a prefecture by deadline.
CREATE INDEX issue_by_prefecture_and_deadline IF NOT EXISTS
FOR (node:Issue) ON (node.prefecture, node.deadline_key)
