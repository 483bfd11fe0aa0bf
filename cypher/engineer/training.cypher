// Courses that each person completed, newest first.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:COMPLETED]->(course:TrainingCourse)
  WITH course, tie, toString(tie.completed_on) + "|" + course.code AS order
  WHERE order > $page.above AND order < $page.below
  WITH course, tie, order ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC
  LIMIT $page.limit
  RETURN collect({key: course.code, order: order, completed_on: tie.completed_on,
                  valid_until: tie.valid_until, confirmation: coalesce(tie.confirmation, "STATED"),
                  source: tie.source, updated_at: tie.updated_at.epochSeconds}) AS rows
}
RETURN key, rows
