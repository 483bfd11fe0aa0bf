// The people who completed each course, in order of id.
//
// Parameters: keys, after, limit, audiences, today
UNWIND $keys AS code
MATCH (course:TrainingCourse {code: code})
CALL (course) {
  MATCH (course)<-[:COMPLETED]-(engineer:Engineer)
  WHERE engineer.id > $after
    AND any(audience IN engineer.audiences WHERE audience IN $audiences)
    AND engineer.audiences_until >= $today
  WITH DISTINCT engineer
  ORDER BY engineer.id
  LIMIT $limit
  RETURN collect({sort_key: engineer.id, id: engineer.id}) AS rows
}
RETURN code AS key, rows
