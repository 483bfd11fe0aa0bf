// Appointments that serve or are made by each place, of people whom the viewer may know.
//
// People: those who are shown are read by their id.
//
// Parameters: keys, side, active_on, page, viewer, today
UNWIND $keys AS key
MATCH (place:LocalGovernment {code: key})
CALL (place) {
  CALL (place) {
    WITH place WHERE $side IN ['SERVED', 'EITHER']
    MATCH (place)<-[:SERVES]-(post:Appointment) RETURN post
    UNION
    WITH place WHERE $side IN ['APPOINTING', 'EITHER']
    MATCH (place)-[:APPOINTED]->(post:Appointment) RETURN post
  }
  MATCH (post)-[:OF]->(engineer:Engineer)
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND ($active_on IS NULL OR (post.valid_from <= $active_on
      AND (post.valid_to IS NULL OR post.valid_to >= $active_on)))
  WITH post, toString(post.valid_from) + '|' + post.id AS order
  WHERE order > $page.above AND order < $page.below
  WITH DISTINCT post, order ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC
  LIMIT $page.limit
  RETURN collect({key: post.id, order: order}) AS rows
}
RETURN key, rows
