// Solved issues near a place that are like one issue, with who solved them.
//
// The search inside the vector index proposes `breadth` of them: visible, near, solved. Of these
// the `closely` most promising are looked at. What promises is what can be told without walking:
// likeness by meaning alone (`shares`: scores by hundredths of a raw likeness; from `alike` on it
// counts as alike), the strongest outcome (`outcomes`), how near it is (`nearness` by code, or
// `evenly` where all are as near: every property read of a long node costs).
// People are filtered before anything is collected. An issue that is unknown or hidden gives no row.
//
// `audiences` are those of the viewer that an issue near there can have: fewer to look through.
// What is looked at closely is held against all of the viewer's once more.
//
// What may be null or of any length stands inside `asked`: a parameter of its own would make the
// database plan anew for each kind of value, which takes it a second.
//
// People: those who are shown are read by their id.
//
// Parameters: asked, breadth, closely, as_of, viewer, today
UNWIND $asked AS asked
MATCH (issue:Issue {id: asked.issue})
WHERE issue.audience IN $viewer.issue_audiences
CALL (asked, issue) {
  CALL (asked, issue) {
    WITH asked, issue WHERE issue.embedding IS NOT NULL AND asked.level = 'PREFECTURE'
    MATCH (solved:Issue)
    SEARCH solved IN (
      VECTOR INDEX issue_meaning FOR issue.embedding
      WHERE solved.prefecture IN asked.near AND solved.audience IN asked.audiences
        AND solved.solved_as IN asked.strengths
      LIMIT $breadth
    ) SCORE AS score
    RETURN solved, 2 * score - 1 AS cosine, coalesce(asked.evenly, asked.nearness[solved.prefecture]) AS nearness
    UNION ALL
    WITH asked, issue WHERE issue.embedding IS NOT NULL AND asked.level = 'MUNICIPALITY'
    MATCH (solved:Issue)
    SEARCH solved IN (
      VECTOR INDEX issue_meaning FOR issue.embedding
      WHERE solved.body IN asked.near AND solved.audience IN asked.audiences
        AND solved.solved_as IN asked.strengths
      LIMIT $breadth
    ) SCORE AS score
    RETURN solved, 2 * score - 1 AS cosine, coalesce(asked.evenly, asked.nearness[solved.body]) AS nearness
  }
  WITH solved, cosine, nearness, toInteger(CASE WHEN cosine > 0 THEN 100 * cosine ELSE 0 END) AS raw
  ORDER BY raw >= asked.alike DESC,
    asked.shares[raw] + asked.outcomes[solved.solved_as] + nearness DESC, cosine DESC
  RETURN count(*) AS found, collect({issue: solved, cosine: cosine})[..$closely] AS promising
}
CALL (asked, promising) {
  UNWIND promising AS one
  WITH asked, one.issue AS solved, one.cosine AS cosine
  MATCH (solved)<-[:ADDRESSED]-(work:Engagement)<-[:CARRIED_OUT]-(engineer:Engineer)
  WHERE solved.audience IN $viewer.issue_audiences
    AND work.solved_issue AND work.strength IN asked.strengths AND work.valid_from <= $as_of
    AND (asked.since IS NULL OR coalesce(work.valid_to, work.valid_from) >= asked.since)
    AND (asked.modes IS NULL OR work.mode IN asked.modes)
    AND any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND (NOT asked.accelerators_only OR EXISTS {
      MATCH (engineer)-[since:DESIGNATED]->(:LocalGovernment)
      WHERE since.valid_from <= $as_of AND (since.valid_to IS NULL OR since.valid_to >= $as_of)
    })
  WITH solved, cosine,
    collect({id: work.id, engineer: engineer.id, strength: work.strength, places: []}) AS works
  RETURN collect({
    id: solved.id, terms: coalesce(solved.terms, []), category: solved.category,
    skills: COLLECT { MATCH (solved)-[:REQUIRES]->(skill:Skill) RETURN skill.code },
    body: solved.body, counted: [['SOLVED_ISSUE', solved.body]], works: works
  }) AS solutions,
  collect({issue: solved.id, cosine: cosine}) AS pairs
}
RETURN asked.key AS key, [{
  needs: [{
    id: issue.id, body: issue.body, category: issue.category, terms: coalesce(issue.terms, []),
    skills: COLLECT { MATCH (issue)-[:REQUIRES]->(skill:Skill) RETURN skill.code }
  }],
  pairs: [pair IN pairs | pair {.*, need: issue.id}], solutions: solutions,
  found: found, has_vector: issue.embedding IS NOT NULL
}] AS rows
