// Prefectures in order of code.
//
// Parameters: regions, after, limit
MATCH (place:Prefecture)
WHERE ($regions IS NULL OR place.region IN $regions) AND ($after IS NULL OR place.code > $after)
WITH place ORDER BY place.code LIMIT $limit
RETURN 'all' AS key, collect({key: place.code, order: place.code}) AS rows
