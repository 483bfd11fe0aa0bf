// Work on each issue, newest first.
//
// Parameters: keys, after, limit, viewer
UNWIND $keys AS key
MATCH (issue:Issue {id: key})
WHERE issue.audience IN $viewer.issue_audiences
CALL (issue) {
  MATCH (issue)<-[:ADDRESSED]-(work:Engagement)
  WHERE $after IS NULL OR work.id > $after
  WITH work ORDER BY work.id LIMIT $limit
  RETURN collect({key: work.id, order: work.id}) AS rows
}
RETURN key, rows
