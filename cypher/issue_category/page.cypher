// A page of fields of work, in order of code.
//
// Parameters: current_only, after, limit, today
MATCH (term:IssueCategory)
WHERE term.code > $after
  AND (NOT $current_only OR ((term.valid_from IS NULL OR term.valid_from <= $today)
    AND (term.valid_to IS NULL OR term.valid_to >= $today)))
WITH term
ORDER BY term.code
LIMIT $limit
RETURN '' AS key, collect({sort_key: term.code, code: term.code}) AS rows
