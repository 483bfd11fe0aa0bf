// People whom the viewer may know, in order of id: one index walked, so that a page costs what it
// shows, not what the register holds. Where few people fit, `page_of_few` reads them off the index of
// facets instead. One text for each direction and index: all in one took the database seconds to plan.
//
// People: those who are shown are read by their id.
//
// Parameters: asked, page, viewer, today
MATCH (engineer:Engineer)
WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
WITH engineer ORDER BY engineer.id LIMIT $page.limit
RETURN 'all' AS key, collect({key: engineer.id, order: engineer.id}) AS rows
