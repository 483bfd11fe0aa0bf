// Appointments of people whom the viewer may know, in order of their first day: the index by day is
// walked in the direction asked.
//
// People: those who are shown are read by the id of their appointment.
//
// Parameters: asked, page, viewer, today
CALL () {
  WITH $page AS page WHERE NOT page.rising
  MATCH (post:Appointment) WHERE post.valid_from IS NOT NULL
      // where: appointment/passes
  RETURN post ORDER BY post.valid_from DESC, post.id DESC LIMIT $page.limit
  UNION ALL
  WITH $page AS page WHERE page.rising
  MATCH (post:Appointment) WHERE post.valid_from IS NOT NULL
      // where: appointment/passes
  RETURN post ORDER BY post.valid_from, post.id LIMIT $page.limit
}
RETURN 'all' AS key,
  collect({key: post.id, order: toString(post.valid_from) + '|' + post.id}) AS rows
