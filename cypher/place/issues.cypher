// Issues that each place faces, newest first; a prefecture's include those of its municipalities.
//
// An index of place and order needs a condition on both, or every issue would be gone through.
//
// Parameters: keys, after, limit, categories, statuses, modes, skills, posted_from, posted_to,
//   viewer
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    WITH key WHERE substring(key, 2, 3) = '000'
    MATCH (issue:Issue {prefecture: left(key, 2)})
    WHERE issue.posted_key < coalesce($after, '~')
    RETURN issue
    UNION ALL
    WITH key WHERE substring(key, 2, 3) <> '000'
    MATCH (issue:Issue {body: key})
    WHERE issue.posted_key < coalesce($after, '~')
    RETURN issue
  }
  WITH issue
  WHERE issue.audience IN $viewer.issue_audiences
    AND ($categories IS NULL OR issue.category IN $categories)
    AND ($statuses IS NULL OR issue.status IN $statuses)
    AND ($modes IS NULL OR any(mode IN issue.wanted_modes WHERE mode IN $modes))
    AND ($posted_from IS NULL OR issue.posted_on >= $posted_from)
    AND ($posted_to IS NULL OR issue.posted_on <= $posted_to)
    AND ($skills IS NULL OR EXISTS {
      MATCH (issue)-[:REQUIRES]->(skill:Skill) WHERE skill.code IN $skills
    })
  WITH issue ORDER BY issue.posted_key DESC LIMIT $limit
  RETURN collect({key: issue.id, order: issue.posted_key}) AS rows
}
RETURN key, rows
