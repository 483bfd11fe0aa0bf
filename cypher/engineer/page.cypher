// People whom the viewer may know, in order of id.
//
// With home prefectures the index by home is walked for each, with accelerators their label's; each
// branch walks one index in one direction, so that a page costs what it shows, not what the register
// holds. Where few people fit, `page_of_few` reads them off the index of facets instead.
//
// People: those who are shown are read by their id.
//
// Parameters: asked, page, viewer, today
UNWIND coalesce($asked.prefectures, ['']) AS prefecture
CALL (prefecture) {
  WITH prefecture WHERE $page.rising AND $asked.prefectures IS NOT NULL
  MATCH (engineer:Engineer {home_prefecture: prefecture}) WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
  RETURN engineer ORDER BY engineer.id LIMIT $page.limit
  UNION ALL
  WITH prefecture WHERE NOT $page.rising AND $asked.prefectures IS NOT NULL
  MATCH (engineer:Engineer {home_prefecture: prefecture}) WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
  RETURN engineer ORDER BY engineer.id DESC LIMIT $page.limit
  UNION ALL
  WITH prefecture WHERE $page.rising AND $asked.prefectures IS NULL AND $asked.accelerator
  MATCH (engineer:Engineer&Accelerator) WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
  RETURN engineer ORDER BY engineer.id LIMIT $page.limit
  UNION ALL
  WITH prefecture WHERE NOT $page.rising AND $asked.prefectures IS NULL AND $asked.accelerator
  MATCH (engineer:Engineer&Accelerator) WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
  RETURN engineer ORDER BY engineer.id DESC LIMIT $page.limit
  UNION ALL
  WITH prefecture WHERE $page.rising AND $asked.prefectures IS NULL
    AND NOT coalesce($asked.accelerator, false)
  MATCH (engineer:Engineer) WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
  RETURN engineer ORDER BY engineer.id LIMIT $page.limit
  UNION ALL
  WITH prefecture WHERE NOT $page.rising AND $asked.prefectures IS NULL
    AND NOT coalesce($asked.accelerator, false)
  MATCH (engineer:Engineer) WHERE engineer.id > $page.above AND engineer.id < $page.below
  // where: engineer/passes
  RETURN engineer ORDER BY engineer.id DESC LIMIT $page.limit
}
WITH engineer
ORDER BY CASE WHEN $page.rising THEN engineer.id ELSE '' END, engineer.id DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: engineer.id, order: engineer.id}) AS rows
