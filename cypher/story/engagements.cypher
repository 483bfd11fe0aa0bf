// The work that each success story tells of, as far as the viewer may read its issue.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (story:SuccessStory {id: key})
WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
CALL (story) {
  MATCH (story)-[:ABOUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
  WHERE issue.audience IN $viewer.issue_audiences AND work.id > $page.above AND work.id < $page.below
  WITH work
  ORDER BY CASE WHEN $page.rising THEN work.id ELSE '' END, work.id DESC LIMIT $page.limit
  RETURN collect({key: work.id, order: work.id}) AS rows
}
RETURN key, rows
