// Success stories that the viewer may read. By field only those whose work is on an issue that they
// may read. The index by day is walked in the direction asked.
//
// Parameters: asked, page, viewer
CALL () {
  WITH $page AS page WHERE NOT page.rising
  MATCH (story:SuccessStory)
  WHERE story.published_key > $page.above AND story.published_key < $page.below
    // where: story/passes
  RETURN story ORDER BY story.published_key DESC LIMIT $page.limit
  UNION ALL
  WITH $page AS page WHERE page.rising
  MATCH (story:SuccessStory)
  WHERE story.published_key > $page.above AND story.published_key < $page.below
    // where: story/passes
  RETURN story ORDER BY story.published_key LIMIT $page.limit
}
RETURN 'all' AS key, collect({key: story.id, order: story.published_key}) AS rows
