// Whom one prefecture may read, by the beginning in Latin letters: for the ministry.
CREATE INDEX ministry_engineer_by_romaji IF NOT EXISTS
FOR (node:Engineer) ON (node.ministry_romaji_key)
