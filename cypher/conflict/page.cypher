// Possible conflicts of interest of people whom the viewer may know.
//
// With bodies each body's own are read, else the index by day is walked, in the direction asked. By
// company only those whose employer the viewer may read.
//
// People: they are read with each finding.
//
// Parameters: asked, page, viewer, today
UNWIND coalesce($asked.bodies, ['']) AS place
CALL (place) {
  CALL (place) {
    WITH place WHERE place <> ''
    MATCH (:LocalGovernment {code: place})<-[:INVOLVES]-(finding:ConflictFinding)
    WHERE finding.found_key > $page.above AND finding.found_key < $page.below
    // where: conflict/passes
    RETURN finding
    UNION ALL
    WITH place WHERE place = '' AND NOT $page.rising
    MATCH (finding:ConflictFinding)
    WHERE finding.found_key > $page.above AND finding.found_key < $page.below
    // where: conflict/passes
    RETURN finding ORDER BY finding.found_key DESC LIMIT $page.limit
    UNION ALL
    WITH place WHERE place = '' AND $page.rising
    MATCH (finding:ConflictFinding)
    WHERE finding.found_key > $page.above AND finding.found_key < $page.below
    // where: conflict/passes
    RETURN finding ORDER BY finding.found_key LIMIT $page.limit
  }
  RETURN finding
}
WITH finding
ORDER BY CASE WHEN $page.rising THEN finding.found_key ELSE '' END, finding.found_key DESC
LIMIT $page.limit
RETURN 'all' AS key, collect({key: finding.id, order: finding.found_key}) AS rows
