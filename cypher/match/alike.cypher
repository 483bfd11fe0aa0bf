// What an issue needs, and the issues like it or like a text: solved ones with who solved them.
//
// The need is an issue, or a text (its vector, or its words where there is no model). Filters act
// inside the vector index. Issues `of_any_state` tell what a text asks for and bring nobody. People are
// filtered before anything is collected. An issue that is unknown or hidden gives no need.
//
// The index looks for `breadth` issues, of which the `closely` likest are looked at: the wider it looks
// the fewer of these it misses.
//
// What may be null or of any length stands inside `asked`.
//
// People: they are weighed here; those who are shown are read by their id.
//
// Parameters: asked, breadth, closely, as_of, viewer, today
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
    WITH asked, vector WHERE vector IS NOT NULL AND NOT asked.of_any_state
    MATCH (other:Issue)
    SEARCH other IN (
      VECTOR INDEX issue_meaning FOR vector
      // One filter: where there are two, the index holds every issue of the country against both.
      WHERE other.solved_audience IN $viewer.issue_audiences
      LIMIT $breadth
    ) SCORE AS score
    RETURN other, 2 * score - 1 AS cosine ORDER BY cosine DESC LIMIT $closely
    UNION
    WITH asked, vector WHERE vector IS NOT NULL AND asked.of_any_state
    MATCH (other:Issue)
    SEARCH other IN (
      VECTOR INDEX issue_meaning FOR vector
      WHERE other.audience IN $viewer.issue_audiences
      LIMIT $breadth
    ) SCORE AS score
    RETURN other, 2 * score - 1 AS cosine ORDER BY cosine DESC LIMIT $closely
    UNION
    WITH vector, words WHERE vector IS NULL AND words <> ''
    CALL db.index.fulltext.queryNodes('issue_search', words, {limit: 10 * $closely})
    YIELD node AS other
    WITH other WHERE other.audience IN $viewer.issue_audiences
    RETURN other, null AS cosine LIMIT $closely
  }
  WITH asked, other, cosine WHERE issue IS NULL OR other <> issue
  // Scores of issues: lists in the order of their row, for the driver takes long over maps.
  RETURN collect([
    other.id, cosine, other.category, coalesce(other.terms, []), coalesce(other.wanted_modes, []),
    other.size_days,
    COLLECT {
      MATCH (other)-[tie:REQUIRES]->(skill:Skill)
      RETURN [skill.code, tie.level, coalesce(tie.is_essential, false)]
    },
    COLLECT {
      MATCH (other)<-[:ADDRESSED]-(work:Engagement)<-[:CARRIED_OUT]-(engineer:Engineer)
      WHERE other.solved_as IS NOT NULL AND NOT asked.of_any_state
        AND work.solved_issue AND work.strength IS NOT NULL AND work.valid_from <= $as_of
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
