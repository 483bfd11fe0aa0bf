// What an issue needs, and the issues like it or like a text: solved ones with who solved them.
//
// The need is an issue, or a text (its vector, or its words where there is no model). Filters act
// inside the vector index. Where a text has to tell what it asks for (`is_guessed`), it is compared with
// the `guessed` issues most like it as well, solved or not: what they ask for tells it. People are
// filtered before anything is collected. An issue that is unknown or hidden gives no need.
//
// What may be null or of any length stands inside `asked`.
//
// People: they are weighed here; those who are shown are read by their id.
//
// Parameters: asked, breadth, guessed, as_of, viewer, today
UNWIND $asked AS asked
CALL (asked) {
  OPTIONAL MATCH (issue:Issue {id: asked.issue})
  WHERE issue.audience IN $viewer.issue_audiences
  RETURN issue
}
WITH asked, issue, coalesce(asked.vector, issue.embedding) AS vector,
  coalesce(asked.words, reduce(words = '', term IN coalesce(issue.terms, []) |
    words + ' "' + replace(replace(term, '\\', '\\\\'), '"', '\\"') + '"')) AS words
CALL (asked, issue, vector, words) {
  CALL (asked, vector, words) {
    WITH asked, vector WHERE vector IS NOT NULL
    MATCH (other:Issue)
    SEARCH other IN (
      VECTOR INDEX issue_meaning FOR vector
      WHERE other.audience IN $viewer.issue_audiences AND other.solved_as IN asked.strengths
      LIMIT $breadth
    ) SCORE AS score
    RETURN other, 2 * score - 1 AS cosine
    UNION
    WITH asked, vector WHERE vector IS NOT NULL AND asked.is_guessed
    MATCH (other:Issue)
    SEARCH other IN (
      VECTOR INDEX issue_meaning FOR vector
      WHERE other.audience IN $viewer.issue_audiences
      LIMIT $guessed
    ) SCORE AS score
    RETURN other, 2 * score - 1 AS cosine
    UNION
    WITH vector, words WHERE vector IS NULL AND words <> ''
    CALL db.index.fulltext.queryNodes('issue_search', words, {limit: 10 * $breadth})
    YIELD node AS other
    WITH other WHERE other.audience IN $viewer.issue_audiences
    RETURN other, null AS cosine LIMIT $breadth
  }
  WITH asked, other, cosine WHERE issue IS NULL OR other <> issue
  // A hundred issues: lists in the order of their row, for the driver takes long over maps.
  RETURN collect([
    other.id, cosine, other.category, coalesce(other.terms, []), coalesce(other.wanted_modes, []),
    other.size_days,
    COLLECT {
      MATCH (other)-[tie:REQUIRES]->(skill:Skill)
      RETURN [skill.code, tie.level, coalesce(tie.is_essential, false)]
    },
    COLLECT {
      MATCH (other)<-[:ADDRESSED]-(work:Engagement)<-[:CARRIED_OUT]-(engineer:Engineer)
      WHERE other.solved_as IS NOT NULL AND work.solved_issue
        AND work.strength IN asked.strengths AND work.valid_from <= $as_of
        AND any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
        AND engineer.audiences_until >= $today
      RETURN [work.id, engineer.id, work.strength]
    }
  ]) AS alike
}
RETURN asked.key AS key, [{
  need: CASE WHEN issue IS NULL THEN null ELSE issue {
    .id, .body, .category, .wanted_modes, .size_days, .on_site, terms: coalesce(issue.terms, []),
    skills: COLLECT {
      MATCH (issue)-[tie:REQUIRES]->(skill:Skill)
      RETURN [skill.code, tie.level, coalesce(tie.is_essential, false)]
    }
  } END,
  alike: alike
}] AS rows
