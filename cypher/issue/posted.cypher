// Issues posted in each place, a prefecture's with those of its municipalities; the key 'all' stands
// for the places asked.
//
// Each branch walks the index of one kind of place in one direction, so that a page costs what it
// shows: an order told by a parameter would go through all there is. So would one that does not name
// the place, although it is the same for all of a branch: the index has it first.
//
// Parameters: keys, asked, page, viewer
UNWIND $keys AS key
CALL (key) {
  UNWIND CASE key WHEN 'all' THEN $asked.places ELSE [key] END AS place
  CALL (place) {
    WITH place WHERE NOT $page.rising AND substring(place, 2, 3) = '000'
    MATCH (issue:Issue {prefecture: left(place, 2)})
    WHERE issue.posted_key > $page.above AND issue.posted_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.prefecture DESC, issue.posted_key DESC LIMIT $page.limit
    UNION ALL
    WITH place WHERE $page.rising AND substring(place, 2, 3) = '000'
    MATCH (issue:Issue {prefecture: left(place, 2)})
    WHERE issue.posted_key > $page.above AND issue.posted_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.prefecture, issue.posted_key LIMIT $page.limit
    UNION ALL
    WITH place WHERE NOT $page.rising AND substring(place, 2, 3) <> '000'
    MATCH (issue:Issue {body: place})
    WHERE issue.posted_key > $page.above AND issue.posted_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.body DESC, issue.posted_key DESC LIMIT $page.limit
    UNION ALL
    WITH place WHERE $page.rising AND substring(place, 2, 3) <> '000'
    MATCH (issue:Issue {body: place})
    WHERE issue.posted_key > $page.above AND issue.posted_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.body, issue.posted_key LIMIT $page.limit
  }
  WITH issue
  ORDER BY CASE WHEN $page.rising THEN issue.posted_key ELSE '' END, issue.posted_key DESC
  LIMIT $page.limit
  RETURN collect({key: issue.id, order: issue.posted_key}) AS rows
}
RETURN key, rows
