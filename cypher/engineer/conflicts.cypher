// Possible conflicts of interest of each person whom the viewer may know, newest first.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)<-[:INVOLVES]-(finding:ConflictFinding)
  WHERE finding.found_key > $page.above AND finding.found_key < $page.below
  WITH finding
  ORDER BY CASE WHEN $page.rising THEN finding.found_key ELSE '' END, finding.found_key DESC LIMIT $page.limit
  RETURN collect({key: finding.id, order: finding.found_key}) AS rows
}
RETURN key, rows
