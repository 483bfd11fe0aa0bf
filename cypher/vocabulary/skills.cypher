// Skills in order of code; of some frameworks, and only current ones where asked so.
//
// Parameters: frameworks, current_on, after, limit
MATCH (term:Skill)
WHERE ($after IS NULL OR term.code > $after)
  AND ($frameworks IS NULL OR term.framework IN $frameworks)
  AND ($current_on IS NULL OR term.valid_to IS NULL OR term.valid_to >= $current_on)
WITH term ORDER BY term.code LIMIT $limit
RETURN 'all' AS key, collect({key: term.code, order: term.code}) AS rows
