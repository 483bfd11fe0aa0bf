// Issues, newest first, of some prefectures or of all.
//
// Parameters: prefectures, bodies, after, limit, categories, statuses, modes, skills, posted_from,
//   posted_to, viewer
UNWIND coalesce($bodies, $prefectures, ['']) AS place
CALL (place) {
  CALL (place) {
    WITH place WHERE $bodies IS NOT NULL
    MATCH (issue:Issue {body: place}) WHERE issue.posted_key < $after
    RETURN issue
    UNION ALL
    WITH place WHERE $bodies IS NULL AND $prefectures IS NOT NULL
    MATCH (issue:Issue {prefecture: place}) WHERE issue.posted_key < $after
    RETURN issue
    UNION ALL
    WITH place WHERE place = ''
    MATCH (issue:Issue) WHERE issue.posted_key < $after
    RETURN issue
  }
  WITH issue
  WHERE issue.audience IN $viewer.issue_audiences
    AND ($prefectures IS NULL OR issue.prefecture IN $prefectures)
    AND ($categories IS NULL OR issue.category IN $categories)
    AND ($statuses IS NULL OR issue.status IN $statuses)
    AND ($modes IS NULL OR any(mode IN issue.wanted_modes WHERE mode IN $modes))
    AND ($posted_from IS NULL OR issue.posted_on >= $posted_from)
    AND ($posted_to IS NULL OR issue.posted_on <= $posted_to)
    AND ($skills IS NULL OR EXISTS {
      MATCH (issue)-[:REQUIRES]->(skill:Skill) WHERE skill.code IN $skills
    })
  RETURN issue ORDER BY issue.posted_key DESC LIMIT $limit
}
WITH issue ORDER BY issue.posted_key DESC LIMIT $limit
RETURN 'all' AS key, collect({key: issue.id, order: issue.posted_key}) AS rows
