// Wide-area groups in order of id.
//
// Parameters: kinds, page
MATCH (group:WideAreaGroup)
WHERE group.id > $page.above AND group.id < $page.below AND ($kinds IS NULL OR group.kind IN $kinds)
WITH group
ORDER BY CASE WHEN $page.rising THEN group.id ELSE '' END, group.id DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: group.id, order: group.id}) AS rows
