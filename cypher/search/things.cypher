// Places, fields, skills, courses and companies that a query finds, with what they are found by.
//
// All of them are public. Our own function orders them; nothing of the index is returned.
//
// Parameters: query, kinds, limit
CALL db.index.fulltext.queryNodes('search', $query, {limit: $limit}) YIELD node AS thing
WITH thing, head([kind IN labels(thing) WHERE kind IN $kinds]) AS kind
WHERE kind IS NOT NULL
RETURN 'all' AS key, collect({
  kind: kind, key: coalesce(thing.code, thing.id), order: coalesce(thing.kana, thing.name),
  tokens: thing.find_text
}) AS rows
