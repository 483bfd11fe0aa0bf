// A page of prefectures, in order of code.
//
// Parameters: regions, after, limit
MATCH (prefecture:Prefecture)
WHERE prefecture.code > $after AND ($regions IS NULL OR prefecture.region IN $regions)
WITH prefecture
ORDER BY prefecture.code
LIMIT $limit
RETURN '' AS key, collect({sort_key: prefecture.code, code: prefecture.code}) AS rows
