// Whom one prefecture may read, by the beginning of its reading: for the ministry.
CREATE INDEX ministry_engineer_by_kana IF NOT EXISTS
FOR (node:Engineer) ON (node.ministry_kana_key)
