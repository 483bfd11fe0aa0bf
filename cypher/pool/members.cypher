// Members of each pool on a day, as far as the viewer may know them, in order of id.
//
// People: those who are shown are read by their id.
//
// Parameters: keys, active_on, page, viewer, today
UNWIND $keys AS key
MATCH (pool:Pool {id: key})
CALL (pool) {
  MATCH (pool)<-[tie:IN_POOL]-(engineer:Engineer)
  // where: pool/is_member
  WITH engineer, tie, engineer.id + '|' + toString(tie.valid_from) AS order
  WHERE order > $page.above AND order < $page.below
  WITH engineer, tie, order
  ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC LIMIT $page.limit
  RETURN collect({key: engineer.id, order: order, state: tie.state,
                  categories: coalesce(tie.category_codes, []), valid_from: tie.valid_from,
                  valid_to: tie.valid_to, source: tie.source, updated_at: tie.updated_at.epochSeconds}) AS rows
}
RETURN key, rows
