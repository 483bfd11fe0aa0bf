// People whom the viewer may know, in order of id, where few fit: read off the index of facets.
//
// `asked.query` asks for everything that facets tell, the viewer's audiences among it. Up to `most`
// hits are all who may fit: they are put in order and read until the page is full, each held
// against their own facts once more. With more hits the key is `many`, and nobody is told: then
// walking in order of id is the shorter way.
//
// People: those who are shown are read by their id.
//
// Parameters: asked, most, page, viewer, today
CALL db.index.fulltext.queryNodes('engineer_facets', $asked.query, {limit: $most + 1})
YIELD node
WITH collect(node) AS found
CALL (found) {
  UNWIND CASE WHEN size(found) <= $most THEN found ELSE [] END AS engineer
  WITH engineer, engineer.id AS id WHERE id > $page.above AND id < $page.below
  WITH engineer, id ORDER BY CASE WHEN $page.rising THEN id ELSE '' END, id DESC
  WITH engineer WHERE true
  // where: engineer/passes
  WITH engineer LIMIT $page.limit
  RETURN collect({key: engineer.id, order: engineer.id}) AS page
}
RETURN CASE WHEN size(found) <= $most THEN 'all' ELSE 'many' END AS key, page AS rows
