// The page of people before one in order of id: see `engineer/page`.
//
// People: those who are shown are read by their id.
//
// Parameters: asked, page, viewer, today
MATCH (engineer:Engineer)
WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
WITH engineer ORDER BY engineer.id DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: engineer.id, order: engineer.id}) AS rows
