// How many imports there were, and when the last one ended: what changes when names may have.
MATCH (import:Import)
RETURN 'all' AS key, [{
  number: count(import), finished_at: toString(max(import.finished_at))
}] AS rows
