// Solved issues near a place that are like a need, with who solved them: what a ranking needs.
//
// The need is one issue, a text (its vector and words), the open issues of a prefecture or body, or
// a list of fields, narrower ones included. `near` holds the codes that count as near at the level asked; null means
// anywhere. Filters act inside the vector index, so the nearest come out of what may be seen and
// is near, not out of the whole country. People are filtered before anything is collected.
// Without vectors the full-text index proposes, and what is too far is dropped afterwards.
// An issue that is unknown or hidden is no need, so nothing is found.
//
// What may be null or of any length stands inside `asked`: a parameter of its own would make the
// database plan anew for each kind of value, which takes it a second.
//
// People: those who are shown are read by their id.
//
// Parameters: asked, breadth, newest, as_of, viewer, today
UNWIND $asked AS asked
CALL (asked) {
  CALL (asked) {
    WITH asked WHERE asked.issue IS NOT NULL
    MATCH (issue:Issue {id: asked.issue})
    WHERE issue.audience IN $viewer.issue_audiences
    RETURN issue
    UNION ALL
    WITH asked WHERE asked.prefecture IS NOT NULL
    MATCH (issue:Issue {prefecture: asked.prefecture})
    WHERE issue.posted_key > '' AND issue.status IN ['OPEN', 'IN_PROGRESS']
      AND issue.audience IN $viewer.issue_audiences
    RETURN issue ORDER BY issue.prefecture DESC, issue.posted_key DESC LIMIT $newest
    UNION ALL
    WITH asked WHERE asked.body IS NOT NULL
    MATCH (issue:Issue {body: asked.body})
    WHERE issue.posted_key > '' AND issue.status IN ['OPEN', 'IN_PROGRESS']
      AND issue.audience IN $viewer.issue_audiences
    RETURN issue ORDER BY issue.body DESC, issue.posted_key DESC LIMIT $newest
  }
  RETURN collect({
    id: issue.id, body: issue.body, vector: issue.embedding, terms: coalesce(issue.terms, []), category: issue.category,
    skills: COLLECT { MATCH (issue)-[:REQUIRES]->(skill:Skill) RETURN skill.code },
    words: reduce(words = '', term IN coalesce(issue.terms, []) |
      words + ' "' + replace(replace(term, '\\', '\\\\'), '"', '\\"') + '"')
  }) AS issues
}
WITH asked, issues + asked.texts AS needs
CALL (asked, needs) {
  CALL (asked, needs) {
    UNWIND needs AS need
    CALL (asked, need) {
      WITH asked, need
      WHERE need.vector IS NOT NULL AND asked.near IS NOT NULL AND asked.level = 'PREFECTURE'
      MATCH (solved:Issue)
      SEARCH solved IN (
        VECTOR INDEX issue_meaning FOR need.vector
        WHERE solved.prefecture IN asked.near AND solved.audience IN $viewer.issue_audiences
          AND solved.solved_as IN asked.strengths
        LIMIT $breadth
      ) SCORE AS nearness
      RETURN solved, 2 * nearness - 1 AS cosine
      UNION ALL
      WITH asked, need
      WHERE need.vector IS NOT NULL AND asked.near IS NOT NULL AND asked.level = 'MUNICIPALITY'
      MATCH (solved:Issue)
      SEARCH solved IN (
        VECTOR INDEX issue_meaning FOR need.vector
        WHERE solved.body IN asked.near AND solved.audience IN $viewer.issue_audiences
          AND solved.solved_as IN asked.strengths
        LIMIT $breadth
      ) SCORE AS nearness
      RETURN solved, 2 * nearness - 1 AS cosine
      UNION ALL
      WITH asked, need WHERE need.vector IS NOT NULL AND asked.near IS NULL
      MATCH (solved:Issue)
      SEARCH solved IN (
        VECTOR INDEX issue_meaning FOR need.vector
        WHERE solved.audience IN $viewer.issue_audiences AND solved.solved_as IN asked.strengths
        LIMIT $breadth
      ) SCORE AS nearness
      RETURN solved, 2 * nearness - 1 AS cosine
      UNION ALL
      WITH asked, need WHERE need.vector IS NULL AND need.words <> ''
      CALL db.index.fulltext.queryNodes('issue_search', need.words, {limit: 20 * $breadth})
      YIELD node AS solved
      WITH asked, solved
      WHERE solved.audience IN $viewer.issue_audiences AND solved.solved_as IN asked.strengths
        AND (asked.near IS NULL OR solved.prefecture IN asked.near OR solved.body IN asked.near)
      RETURN solved, null AS cosine LIMIT $breadth
    }
    RETURN need.id AS need_id, solved, cosine
    UNION ALL
    WITH asked, needs WHERE asked.fields IS NOT NULL AND asked.by_field AND asked.near IS NOT NULL
    UNWIND asked.near AS place
    CALL (asked, place) {
      WITH asked, place WHERE asked.level = 'PREFECTURE'
      MATCH (solved:Issue {prefecture: place}) WHERE solved.posted_key > '' RETURN solved
      UNION ALL
      WITH asked, place WHERE asked.level = 'MUNICIPALITY'
      MATCH (solved:Issue {body: place}) WHERE solved.posted_key > '' RETURN solved
    }
    WITH asked, solved
    WHERE solved.solved_as IN asked.strengths
      AND any(field IN asked.fields WHERE solved.category = field
        OR solved.category STARTS WITH field + '-')
      AND solved.audience IN $viewer.issue_audiences
    RETURN null AS need_id, solved, null AS cosine
    UNION ALL
    WITH asked, needs WHERE asked.fields IS NOT NULL AND asked.by_field AND asked.near IS NULL
    MATCH (field:IssueCategory)
    WHERE any(code IN asked.fields WHERE field.code = code OR field.code STARTS WITH code + '-')
    CALL (asked, field) {
      MATCH (field)<-[:IN_CATEGORY]-(solved:Issue)
      WHERE solved.solved_as IN asked.strengths AND solved.audience IN $viewer.issue_audiences
      RETURN solved
    }
    RETURN null AS need_id, solved, null AS cosine
  }
  RETURN collect({need: need_id, issue: solved.id, cosine: cosine}) AS pairs,
         collect(DISTINCT solved) AS solved_issues
}
CALL (asked, solved_issues) {
  UNWIND solved_issues AS solved
  MATCH (solved)<-[:ADDRESSED]-(work:Engagement)<-[:CARRIED_OUT]-(engineer:Engineer)
  WHERE (asked.fields IS NULL OR any(field IN asked.fields WHERE solved.category = field
      OR solved.category STARTS WITH field + '-'))
    AND work.solved_issue AND work.strength IN asked.strengths AND work.valid_from <= $as_of
    AND (asked.since IS NULL OR coalesce(work.valid_to, work.valid_from) >= asked.since)
    AND (asked.modes IS NULL OR work.mode IN asked.modes)
    AND any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND (NOT asked.accelerators_only OR EXISTS {
      MATCH (engineer)-[since:DESIGNATED]->(:LocalGovernment)
      WHERE since.valid_from <= $as_of AND (since.valid_to IS NULL OR since.valid_to >= $as_of)
    })
  WITH solved, collect({
    id: work.id, engineer: engineer.id, strength: work.strength,
    places: COLLECT {
      MATCH (engineer)-[:LIVES_IN]->(home:Municipality)
      WHERE 'HOME' IN asked.bases
      RETURN ['HOME', home.code] AS place
      UNION
      MATCH (engineer)<-[:OF]-(post:Appointment)-[:SERVES]->(body:LocalGovernment)
      WHERE 'SERVED' IN asked.bases AND post.valid_from <= $as_of
        AND (post.valid_to IS NULL OR post.valid_to >= $as_of)
      RETURN ['SERVED', body.code] AS place
      UNION
      // Of a group's pool, the group's members.
      MATCH (engineer)-[member:IN_POOL]->(:Pool)-[:RUN_BY]->()<-[joined:MEMBER_OF*0..1]-(body:LocalGovernment)
      WHERE 'POOL' IN asked.bases AND coalesce(member.state, 'ACTIVE') = 'ACTIVE'
        AND member.valid_from <= $as_of AND (member.valid_to IS NULL OR member.valid_to >= $as_of)
        AND all(tie IN joined WHERE (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
          AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of))
      RETURN ['POOL', body.code] AS place
    }
  }) AS works
  RETURN collect({
    id: solved.id, terms: coalesce(solved.terms, []), category: solved.category,
    skills: COLLECT { MATCH (solved)-[:REQUIRES]->(skill:Skill) RETURN skill.code },
    body: solved.body,
    counted: CASE WHEN 'SOLVED_ISSUE' IN asked.bases THEN [['SOLVED_ISSUE', solved.body]] ELSE [] END,
    works: works
  }) AS solutions
}
RETURN asked.key AS key,
       [{needs: [need IN needs | need {.id, .body, .terms, .category, .skills}],
         pairs: pairs, solutions: solutions}] AS rows
