// Work of each person on issues the viewer may read, newest first.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[:CARRIED_OUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
  WHERE issue.audience IN $viewer.issue_audiences
  WITH work, toString(work.valid_from) + "|" + work.id AS order
  WHERE order > $page.above AND order < $page.below
  WITH work, order ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC
  LIMIT $page.limit
  RETURN collect({key: work.id, order: order}) AS rows
}
RETURN key, rows
