// Pages of the issues of a prefecture, newest first.
CREATE INDEX issue_by_prefecture IF NOT EXISTS
FOR (node:Issue) ON (node.prefecture, node.posted_key)
