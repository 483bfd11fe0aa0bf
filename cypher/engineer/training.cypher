// The courses that each person completed, newest first.
//
// Parameters: keys, before, limit, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
WITH id, engineer, any(audience IN engineer.name_audiences WHERE audience IN $audiences) AS is_named
CALL (engineer, is_named) {
  MATCH (engineer)-[tie:COMPLETED]->(course:TrainingCourse)
  WITH is_named, tie, course, toString(tie.completed_on) + '|' + course.code AS sort_key
  WHERE sort_key < $before
  ORDER BY sort_key DESC
  LIMIT $limit
  RETURN collect({
    sort_key: sort_key, code: course.code, completed_on: tie.completed_on,
    valid_until: tie.valid_until, confirmation: tie.confirmation,
    source: CASE WHEN is_named THEN tie.source END, updated_at: tie.updated_at
  }) AS rows
}
RETURN id AS key, rows
