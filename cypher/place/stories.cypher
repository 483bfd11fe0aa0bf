// Success stories of each place that the viewer may read, newest first; unpublished ones as well. A
// prefecture's include those of its municipalities.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (place:LocalGovernment {code: key})
CALL (place) {
  MATCH (place)<-[:IN_PREFECTURE]-{0,1}(body:LocalGovernment)-[:TELLS]->(story:SuccessStory)
  WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
    AND story.published_key > $page.above AND story.published_key < $page.below
  WITH story
  ORDER BY CASE WHEN $page.rising THEN story.published_key ELSE '' END, story.published_key DESC LIMIT $page.limit
  RETURN collect({key: story.id, order: story.published_key}) AS rows
}
RETURN key, rows
