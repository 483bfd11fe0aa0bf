// Appointments of each person, newest first.
//
// Parameters: keys, active_on, page, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)<-[:OF]-(post:Appointment)
  WITH post, toString(post.valid_from) + "|" + post.id AS order
  WHERE order > $page.above AND order < $page.below
    AND ($active_on IS NULL OR (post.valid_from <= $active_on
      AND (post.valid_to IS NULL OR post.valid_to >= $active_on)))
  WITH post, order ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC
  LIMIT $page.limit
  RETURN collect({key: post.id, order: order}) AS rows
}
RETURN key, rows
