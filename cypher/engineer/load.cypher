// Days a month that each person is bound by appointments on a day, and for which bodies;
// how many of those appointments end by the last day of the fiscal year.
//
// Parameters: keys, as_of, year_end, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
RETURN key, [{
  planned: reduce(days = 0.0, one IN COLLECT {
    MATCH (engineer)<-[:OF]-(post:Appointment)
    WHERE post.valid_from <= $as_of AND (post.valid_to IS NULL OR post.valid_to >= $as_of)
    RETURN coalesce(post.planned_days_per_month, 0.0)
  } | days + one),
  bodies: COLLECT {
    MATCH (engineer)<-[:OF]-(post:Appointment)-[:SERVES]->(body:LocalGovernment)
    WHERE post.valid_from <= $as_of AND (post.valid_to IS NULL OR post.valid_to >= $as_of)
    RETURN DISTINCT body.code
  },
  ends: COUNT {
    MATCH (engineer)<-[:OF]-(post:Appointment)
    WHERE post.valid_from <= $as_of AND post.valid_to >= $as_of AND post.valid_to <= $year_end
  }
}] AS rows
