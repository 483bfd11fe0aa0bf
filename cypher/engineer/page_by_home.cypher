// People of some home prefectures whom the viewer may know, in order of id: see `engineer/page`.
//
// People: those who are shown are read by their id.
//
// Parameters: asked, page, viewer, today
UNWIND $asked.prefectures AS prefecture
CALL (prefecture) {
  MATCH (engineer:Engineer {home_prefecture: prefecture})
  WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
  RETURN engineer ORDER BY engineer.id LIMIT $page.limit
}
WITH engineer ORDER BY engineer.id LIMIT $page.limit
RETURN 'all' AS key, collect({key: engineer.id, order: engineer.id}) AS rows
