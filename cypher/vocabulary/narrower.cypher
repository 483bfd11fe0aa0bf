// The fields that each field is made of.
//
// Parameters: keys, page
UNWIND $keys AS key
MATCH (field:IssueCategory {code: key})
CALL (field) {
  MATCH (field)<-[:BROADER]-(term:IssueCategory)
  WHERE term.code > $page.above AND term.code < $page.below
  WITH term ORDER BY CASE WHEN $page.rising THEN term.code ELSE '' END, term.code DESC
  LIMIT $page.limit
  RETURN collect({key: term.code, order: term.code}) AS rows
}
RETURN key, rows
