// Who may read a solved issue, told before the index that filters by it is filled.
MATCH (issue:Issue) WHERE issue.solved_as IS NOT NULL
CALL (issue) {
  SET issue.solved_audience = issue.audience
} IN TRANSACTIONS OF 10000 ROWS
