// People by the beginning of the reading of their name.
CREATE INDEX engineer_by_kana IF NOT EXISTS
FOR (node:Engineer) ON (node.kana_key)
