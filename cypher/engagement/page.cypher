// Work on issues that the viewer may read, in order of id: its days are not for everybody.
//
// Parameters: asked, page, viewer
MATCH (work:Engagement)
WHERE work.id > $page.above AND work.id < $page.below
  AND ($asked.modes IS NULL OR work.mode IN $asked.modes)
  AND ($asked.strengths IS NULL OR work.strength IN $asked.strengths)
  AND EXISTS {
    MATCH (work)-[:ADDRESSED]->(issue:Issue)
    WHERE issue.audience IN $viewer.issue_audiences
      AND ($asked.categories IS NULL OR any(field IN $asked.categories
        WHERE issue.category = field OR issue.category STARTS WITH field + '-'))
  }
  AND ($asked.bodies IS NULL OR EXISTS {
    MATCH (work)-[:AT]->(body:LocalGovernment) WHERE body.code IN $asked.bodies
  })
WITH work ORDER BY CASE WHEN $page.rising THEN work.id ELSE '' END, work.id DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: work.id, order: work.id}) AS rows
