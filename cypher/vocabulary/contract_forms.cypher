// Contract forms in order of code, only current ones where asked so.
//
// Parameters: asked, page
MATCH (term:ContractForm)
WHERE term.code > $page.above AND term.code < $page.below
  AND ($asked.current_on IS NULL OR term.valid_to IS NULL OR term.valid_to >= $asked.current_on)
WITH term ORDER BY CASE WHEN $page.rising THEN term.code ELSE '' END, term.code DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: term.code, order: term.code}) AS rows
