// Possible conflicts of interest found at each referral of a person whom the viewer may know.
//
// People: they are read with each finding.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (referral:Referral {id: key})-[:PROPOSES]->(engineer:Engineer)
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (referral) {
  MATCH (referral)<-[:INVOLVES]-(finding:ConflictFinding)
  WHERE finding.found_key > $page.above AND finding.found_key < $page.below
  WITH finding
  ORDER BY CASE WHEN $page.rising THEN finding.found_key ELSE '' END, finding.found_key DESC LIMIT $page.limit
  RETURN collect({key: finding.id, order: finding.found_key}) AS rows
}
RETURN key, rows
