// Pages of the municipalities of a prefecture, in order of code.
CREATE INDEX municipality_by_prefecture IF NOT EXISTS
FOR (node:Municipality) ON (node.prefecture, node.code)
