// Prefectures in order of code.
//
// Parameters: asked, page
MATCH (place:Prefecture)
WHERE ($asked.regions IS NULL OR place.region IN $asked.regions)
  AND place.code > $page.above AND place.code < $page.below
WITH place ORDER BY CASE WHEN $page.rising THEN place.code ELSE '' END, place.code DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: place.code, order: place.code}) AS rows
