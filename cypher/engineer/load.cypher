// What each person carries on a day: planned days, bodies served, posts that end by `year_end`.
//
// Parameters: keys, as_of, year_end, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  OPTIONAL MATCH (engineer)<-[:OF]-(post:Appointment)
  WHERE post.valid_from <= $as_of AND (post.valid_to IS NULL OR post.valid_to >= $as_of)
  OPTIONAL MATCH (post)-[tie:SERVES]->(body:LocalGovernment)
  WHERE (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
    AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH post, collect(body) AS bodies
  RETURN sum(coalesce(post.planned_days_per_month, 0.0)) AS planned,
         reduce(all = [], some IN collect(bodies) | all + some) AS bodies,
         count(CASE WHEN post.valid_to <= $year_end THEN 1 END) AS ending
}
CALL (bodies) {
  UNWIND bodies AS body
  RETURN count(DISTINCT body) AS served
}
RETURN id AS key, [{
  planned_days_per_month: planned, bodies_served: served, ends_by_fiscal_year_end: ending
}] AS rows
