// Whom one prefecture may read, by the beginning of their other name: for the ministry.
CREATE INDEX ministry_engineer_by_turned_name IF NOT EXISTS
FOR (node:Engineer) ON (node.ministry_turned_key)
