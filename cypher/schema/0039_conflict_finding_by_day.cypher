// Pages of possible conflicts of interest, newest first.
CREATE INDEX conflict_finding_by_day IF NOT EXISTS
FOR (node:ConflictFinding) ON (node.found_key)
