// People by the beginning of their other name, in Latin letters.
CREATE INDEX engineer_by_given_name IF NOT EXISTS
FOR (node:Engineer) ON (node.given_key)
