// People by the beginning of their other name, as it is written.
CREATE INDEX engineer_by_turned_name IF NOT EXISTS
FOR (node:Engineer) ON (node.turned_key)
