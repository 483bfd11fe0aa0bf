// Success stories with words that a query finds, among those that the viewer may read.
//
// The audience is asked for inside the index, before its limit, by a clause that adds no score; the
// ministry reads every story and needs none. Our own function orders them.
//
// Parameters: query, limit, with_tokens, viewer
CALL db.index.fulltext.queryNodes('story_search', '+(' + $query + ')' + CASE
  WHEN 'ministry' IN $viewer.audiences THEN '' ELSE ' +(' + reduce(
    clauses = '', audience IN $viewer.audiences |
    clauses + ' audience:[' + replace(audience, ':', '\\:') + ' TO ' + replace(audience, ':', '\\:') + ']'
  ) + ')^0' END, {limit: $limit}) YIELD node AS story
WITH story
WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
RETURN 'all' AS key, collect(story {
  .id, .title, .title_english,
  tokens: CASE WHEN $with_tokens THEN story.search_text ELSE '' END
}) AS rows
