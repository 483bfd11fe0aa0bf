// Issues posted in each place by when they last changed, otherwise as `issue/posted`.
//
// Parameters: keys, asked, page, viewer
UNWIND $keys AS key
CALL (key) {
  UNWIND CASE key WHEN 'all' THEN $asked.places ELSE [key] END AS place
  CALL (place) {
    WITH place WHERE NOT $page.rising AND substring(place, 2, 3) = '000'
    MATCH (issue:Issue {prefecture: left(place, 2)})
    WHERE issue.updated_key > $page.above AND issue.updated_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.prefecture DESC, issue.updated_key DESC LIMIT $page.limit
    UNION ALL
    WITH place WHERE $page.rising AND substring(place, 2, 3) = '000'
    MATCH (issue:Issue {prefecture: left(place, 2)})
    WHERE issue.updated_key > $page.above AND issue.updated_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.prefecture, issue.updated_key LIMIT $page.limit
    UNION ALL
    WITH place WHERE NOT $page.rising AND substring(place, 2, 3) <> '000'
    MATCH (issue:Issue {body: place})
    WHERE issue.updated_key > $page.above AND issue.updated_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.body DESC, issue.updated_key DESC LIMIT $page.limit
    UNION ALL
    WITH place WHERE $page.rising AND substring(place, 2, 3) <> '000'
    MATCH (issue:Issue {body: place})
    WHERE issue.updated_key > $page.above AND issue.updated_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.body, issue.updated_key LIMIT $page.limit
  }
  WITH issue
  ORDER BY CASE WHEN $page.rising THEN issue.updated_key ELSE '' END, issue.updated_key DESC
  LIMIT $page.limit
  RETURN collect({key: issue.id, order: issue.updated_key}) AS rows
}
RETURN key, rows
