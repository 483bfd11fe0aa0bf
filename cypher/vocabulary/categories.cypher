// Fields of work in order of code; only current ones where asked so.
//
// Parameters: current_on, after, limit
MATCH (term:IssueCategory)
WHERE ($after IS NULL OR term.code > $after)
  AND ($current_on IS NULL OR term.valid_to IS NULL OR term.valid_to >= $current_on)
WITH term ORDER BY term.code LIMIT $limit
RETURN 'all' AS key, collect({key: term.code, order: term.code}) AS rows
