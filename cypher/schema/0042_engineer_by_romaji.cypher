// People by the beginning of their name in Latin letters.
CREATE INDEX engineer_by_romaji IF NOT EXISTS
FOR (node:Engineer) ON (node.romaji_key)
