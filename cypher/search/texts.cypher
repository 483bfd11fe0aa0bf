// Issues and success stories with words that a query finds, by label, among those that the viewer may
// read.
//
// The queries themselves ask for the audience, before the limit of the index and without a score: so
// what is hidden takes nobody's place. Our own function orders what comes home. Null asks for none.
//
// Parameters: issues, stories, limit, with_tokens, viewer
WITH $issues AS query WHERE query IS NOT NULL
CALL db.index.fulltext.queryNodes('search', query, {limit: $limit}) YIELD node AS issue
WITH issue
WHERE issue.audience IN $viewer.issue_audiences
RETURN 'Issue' AS key, collect(issue {
  .id, .title, .title_english,
  tokens: CASE WHEN $with_tokens THEN issue.search_text ELSE '' END
}) AS rows
UNION ALL
WITH $stories AS query WHERE query IS NOT NULL
CALL db.index.fulltext.queryNodes('story_search', query, {limit: $limit}) YIELD node AS story
WITH story
WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
RETURN 'SuccessStory' AS key, collect(story {
  .id, .title, .title_english,
  tokens: CASE WHEN $with_tokens THEN story.search_text ELSE '' END
}) AS rows
