// Success stories about work of each person whom the viewer may know, on issues that they may read.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[:CARRIED_OUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
  WHERE issue.audience IN $viewer.issue_audiences
  MATCH (work)<-[:ABOUT]-(story:SuccessStory)
  WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
    AND story.published_key > $page.above AND story.published_key < $page.below
  WITH DISTINCT story
  ORDER BY CASE WHEN $page.rising THEN story.published_key ELSE '' END, story.published_key DESC LIMIT $page.limit
  RETURN collect({key: story.id, order: story.published_key}) AS rows
}
RETURN key, rows
