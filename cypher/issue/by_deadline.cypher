// Issues posted in each place by their deadlines, otherwise as `issue/posted`; one without a deadline
// counts as the latest.
//
// Parameters: keys, asked, page, viewer
UNWIND $keys AS key
CALL (key) {
  UNWIND CASE key WHEN 'all' THEN $asked.places ELSE [key] END AS place
  CALL (place) {
    WITH place WHERE NOT $page.rising AND substring(place, 2, 3) = '000'
    MATCH (issue:Issue {prefecture: left(place, 2)})
    WHERE issue.deadline_key > $page.above AND issue.deadline_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.prefecture DESC, issue.deadline_key DESC LIMIT $page.limit
    UNION ALL
    WITH place WHERE $page.rising AND substring(place, 2, 3) = '000'
    MATCH (issue:Issue {prefecture: left(place, 2)})
    WHERE issue.deadline_key > $page.above AND issue.deadline_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.prefecture, issue.deadline_key LIMIT $page.limit
    UNION ALL
    WITH place WHERE NOT $page.rising AND substring(place, 2, 3) <> '000'
    MATCH (issue:Issue {body: place})
    WHERE issue.deadline_key > $page.above AND issue.deadline_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.body DESC, issue.deadline_key DESC LIMIT $page.limit
    UNION ALL
    WITH place WHERE $page.rising AND substring(place, 2, 3) <> '000'
    MATCH (issue:Issue {body: place})
    WHERE issue.deadline_key > $page.above AND issue.deadline_key < $page.below
    // where: issue/passes
    RETURN issue ORDER BY issue.body, issue.deadline_key LIMIT $page.limit
  }
  WITH issue
  ORDER BY CASE WHEN $page.rising THEN issue.deadline_key ELSE '' END, issue.deadline_key DESC
  LIMIT $page.limit
  RETURN collect({key: issue.id, order: issue.deadline_key}) AS rows
}
RETURN key, rows
