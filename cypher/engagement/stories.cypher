// Success stories about each piece of work on an issue that the viewer may read, newest first.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (work:Engagement {id: key})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $viewer.issue_audiences
CALL (work) {
  MATCH (work)<-[:ABOUT]-(story:SuccessStory)
  WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
    AND story.published_key > $page.above AND story.published_key < $page.below
  WITH story
  ORDER BY CASE WHEN $page.rising THEN story.published_key ELSE '' END, story.published_key DESC LIMIT $page.limit
  RETURN collect({key: story.id, order: story.published_key}) AS rows
}
RETURN key, rows
