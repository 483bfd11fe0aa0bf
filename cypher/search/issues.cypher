// Issues with words that a query finds, among those that the viewer may read.
//
// The audience is asked for inside the index, before its limit, by a clause that adds no score: so
// what is hidden takes nobody's place. Our own function orders them.
//
// Parameters: query, limit, with_tokens, viewer
CALL db.index.fulltext.queryNodes('search', '+(' + $query + ') +(' + reduce(
  clauses = '', audience IN $viewer.issue_audiences |
  clauses + ' audience:[' + replace(audience, ':', '\\:') + ' TO ' + replace(audience, ':', '\\:') + ']'
) + ')^0', {limit: $limit}) YIELD node AS issue
WITH issue
WHERE issue.audience IN $viewer.issue_audiences
RETURN 'all' AS key, collect(issue {
  .id, .title, .title_english,
  tokens: CASE WHEN $with_tokens THEN issue.search_text ELSE '' END
}) AS rows
