// Requests about issues that the viewer may read, of some bodies or of all.
//
// With bodies each body's own are read, else the index by day is walked, in the direction asked.
//
// Parameters: asked, page, viewer
UNWIND coalesce($asked.bodies, ['']) AS place
CALL (place) {
  CALL (place) {
    WITH place WHERE place <> ''
    MATCH (:LocalGovernment {code: place})-[:REQUESTED]->(request:SupportRequest)
    WHERE request.requested_key > $page.above AND request.requested_key < $page.below
    // where: request/passes
    RETURN request
    UNION ALL
    WITH place WHERE place = '' AND $page.rising
    MATCH (request:SupportRequest)
    WHERE request.requested_key > $page.above AND request.requested_key < $page.below
    // where: request/passes
    RETURN request ORDER BY request.requested_key LIMIT $page.limit
    UNION ALL
    WITH place WHERE place = '' AND NOT $page.rising
    MATCH (request:SupportRequest)
    WHERE request.requested_key > $page.above AND request.requested_key < $page.below
    // where: request/passes
    RETURN request ORDER BY request.requested_key DESC LIMIT $page.limit
  }
  RETURN request
}
WITH request
ORDER BY CASE WHEN $page.rising THEN request.requested_key ELSE '' END, request.requested_key DESC
LIMIT $page.limit
RETURN 'all' AS key, collect({key: request.id, order: request.requested_key}) AS rows
