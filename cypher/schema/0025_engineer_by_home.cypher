// Pages of the people of a prefecture, in order of id.
CREATE INDEX engineer_by_home IF NOT EXISTS
FOR (node:Engineer) ON (node.home_prefecture, node.id)
