// Whom one prefecture may read, by the other name in Latin letters: for the ministry.
CREATE INDEX ministry_engineer_by_given_name IF NOT EXISTS
FOR (node:Engineer) ON (node.ministry_given_key)
