// People by the beginning of the name as written, below the widest audience that may read it.
CREATE INDEX engineer_by_name IF NOT EXISTS
FOR (node:Engineer) ON (node.name_key)
