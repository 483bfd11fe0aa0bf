// Accelerators whom the viewer may know, with what makes them cover a field at a place on a day.
//
// Designated on the day `asked.as_of`, and beside them the people named in `asked.named`. The
// label Accelerator bounds it: a few hundred to a few thousand people, whatever the register holds.
// A field is covered with everything it is part of. Confirmed work counts with its issue.
//
// People: cover is told as numbers of people; those who are shown are read by their id.
//
// Parameters: keys, asked, viewer, today
UNWIND $keys AS key
CALL (key) {
  WITH key WHERE key IS NOT NULL
  MATCH (engineer:Engineer&Accelerator) WHERE engineer.id > ''
  RETURN engineer
  UNION
  UNWIND $asked.named AS id
  MATCH (engineer:Engineer {id: id})
  RETURN engineer
}
WITH key, engineer, EXISTS {
  MATCH (engineer)-[tie:DESIGNATED]->(:LocalGovernment)
  WHERE tie.valid_from <= $asked.as_of AND (tie.valid_to IS NULL OR tie.valid_to >= $asked.as_of)
} AS is_accelerator
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
  AND (is_accelerator OR engineer.id IN $asked.named)
WITH key, engineer, is_accelerator, COLLECT {
  MATCH (engineer)<-[:OF]-(post:Appointment)
  WHERE post.valid_from <= $asked.as_of
    AND (post.valid_to IS NULL OR post.valid_to >= $asked.as_of)
  RETURN post
} AS posts
ORDER BY engineer.id
RETURN key, collect(engineer {
  .id, .registration, .available_from, .available_to, .remote_share,
  is_accelerator: is_accelerator,
  free_days: engineer.free_days_per_month,
  on_site_in: coalesce(engineer.on_site_in, []),
  home: head(COLLECT { MATCH (engineer)-[:LIVES_IN]->(home:Municipality) RETURN home.code }),
  served: COLLECT {
    UNWIND posts AS post
    MATCH (post)-[tie:SERVES]->(body:LocalGovernment)
    WHERE (tie.valid_from IS NULL OR tie.valid_from <= $asked.as_of)
      AND (tie.valid_to IS NULL OR tie.valid_to >= $asked.as_of)
    RETURN [body.code, tie.days_per_month] AS one ORDER BY body.code, post.id
  },
  pools: COLLECT {
    // Of a group's pool, the group's members.
    MATCH (engineer)-[member:IN_POOL]->(:Pool)-[:RUN_BY]->()<-[joined:MEMBER_OF*0..1]-(body:LocalGovernment)
    WHERE 'POOL' IN $asked.bases AND coalesce(member.state, 'ACTIVE') = 'ACTIVE'
      AND member.valid_from <= $asked.as_of
      AND (member.valid_to IS NULL OR member.valid_to >= $asked.as_of)
      AND all(tie IN joined WHERE (tie.valid_from IS NULL OR tie.valid_from <= $asked.as_of)
        AND (tie.valid_to IS NULL OR tie.valid_to >= $asked.as_of))
    RETURN DISTINCT body.code AS code ORDER BY code
  },
  solved: COLLECT {
    MATCH (engineer)-[:CARRIED_OUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
    WHERE 'SOLVED_ISSUE' IN $asked.bases AND issue.audience IN $viewer.issue_audiences
      AND work.solved_issue AND work.strength <> 'REPORTED' AND work.valid_from <= $asked.as_of
    RETURN DISTINCT issue.body AS code ORDER BY code
  },
  offers: COLLECT {
    MATCH (engineer)-[:OFFERS]->(field:IssueCategory) RETURN field.code AS code ORDER BY code
  },
  fields: COLLECT {
    MATCH (engineer)-[:OFFERS]->(:IssueCategory)-[:BROADER*0..3]->(field:IssueCategory)
    RETURN DISTINCT field.code AS code ORDER BY code
  },
  proven: COLLECT {
    MATCH (engineer)-[:CARRIED_OUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
      -[:IN_CATEGORY]->(:IssueCategory)-[:BROADER*0..3]->(field:IssueCategory)
    WHERE issue.audience IN $viewer.issue_audiences AND work.strength <> 'REPORTED'
      AND work.valid_from <= $asked.as_of
    RETURN DISTINCT field.code AS code ORDER BY code
  },
  planned: reduce(days = 0.0, post IN posts | days + coalesce(post.planned_days_per_month, 0.0)),
  ends: size([post IN posts WHERE post.valid_to <= $asked.year_end])
}) AS rows
