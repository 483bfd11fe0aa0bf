// Whom one prefecture may read, by the beginning of their name: for the ministry.
CREATE INDEX ministry_engineer_by_name IF NOT EXISTS
FOR (node:Engineer) ON (node.ministry_name_key)
