// Work on each issue, newest first.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (issue:Issue {id: key})
WHERE issue.audience IN $viewer.issue_audiences
CALL (issue) {
  MATCH (issue)<-[:ADDRESSED]-(work:Engagement)
  WHERE work.id > $page.above AND work.id < $page.below
  WITH work ORDER BY CASE WHEN $page.rising THEN work.id ELSE '' END, work.id DESC
  LIMIT $page.limit
  RETURN collect({key: work.id, order: work.id}) AS rows
}
RETURN key, rows
