// People who completed each course, as far as the viewer may know them, in order of id.
//
// People: those who are shown are read by their id.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (course:TrainingCourse {code: key})
CALL (course) {
  MATCH (course)<-[:COMPLETED]-(engineer:Engineer)
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today AND engineer.id > $page.above AND engineer.id < $page.below
  WITH DISTINCT engineer
  ORDER BY CASE WHEN $page.rising THEN engineer.id ELSE '' END, engineer.id DESC LIMIT $page.limit
  RETURN collect({key: engineer.id, order: engineer.id}) AS rows
}
RETURN key, rows
