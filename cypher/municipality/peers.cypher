// Municipalities that are peers of one in the ways asked, and what solved the like of a need there.
//
// `by` names the ways. Without a need (`searches` false) there are no solutions. A need is an issue,
// a text (its vector and words) or fields: the search looks among the peers' issues only, inside the
// vector index, or along each peer's issues where it goes by field. Without vectors the full-text
// index proposes. An issue that is unknown or hidden is no need, so nothing is found.
//
// Work is a fact about work: it counts where the person is hidden too, who is not told. As no date
// of theirs is told either, it then counts from the day the issue was closed, or else posted: to
// ask day by day would tell when they began.
// Who serves two places counts only where the viewer may know them.
//
// What may be null or of any length stands inside `asked`: a parameter of its own would make the
// database plan anew for each kind of value, which takes it a second.
//
// People: nobody is told here; who did the work is read with the engagement.
//
// Parameters: asked, breadth, newest, as_of, viewer, today
UNWIND $asked AS asked
MATCH (town:Municipality {code: asked.town})
CALL (asked, town) {
  CALL (asked, town) {
    WITH asked, town WHERE 'SAME_PEER_GROUP' IN asked.by
    MATCH (town)-[:IN_PEER_GROUP]->(group:PeerGroup)<-[:IN_PEER_GROUP]-(other:Municipality)
    RETURN other, 'SAME_PEER_GROUP' AS kind, 1.0 AS value,
      [group.name, coalesce(group.name_english, group.name)] AS about
    UNION ALL
    WITH asked, town WHERE 'SAME_WIDE_AREA_GROUP' IN asked.by
    MATCH (town)-[mine:MEMBER_OF]->(area:WideAreaGroup)<-[theirs:MEMBER_OF]-(other:Municipality)
    WHERE all(tie IN [mine, theirs] WHERE coalesce(tie.valid_from, $as_of) <= $as_of
      AND coalesce(tie.valid_to, $as_of) >= $as_of)
    RETURN other, 'SAME_WIDE_AREA_GROUP' AS kind, 1.0 AS value,
      [area.name, coalesce(area.name_english, area.name)] AS about
    UNION ALL
    WITH asked, town WHERE 'ADJACENT' IN asked.by
    MATCH (town)-[tie:ADJACENT_TO]-(other:Municipality)
    RETURN other, 'ADJACENT' AS kind, asked.nearness[tie.kind] AS value, [tie.kind] AS about
    UNION ALL
    WITH asked, town WHERE 'SHARED_HELPER' IN asked.by
    MATCH (town)<-[here:SERVES]-(post:Appointment)-[:OF]->(engineer:Engineer)
    WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
      AND engineer.audiences_until >= $today
    MATCH (engineer)<-[:OF]-(second:Appointment)-[there:SERVES]->(other:Municipality)
    WHERE all(tie IN [post, second, here, there] WHERE coalesce(tie.valid_from, $as_of) <= $as_of
      AND coalesce(tie.valid_to, $as_of) >= $as_of)
    WITH DISTINCT other
    RETURN other, 'SHARED_HELPER' AS kind, 1.0 AS value, [] AS about
    UNION ALL
    WITH asked, town WHERE 'SIMILAR_ISSUES' IN asked.by
    CALL (town) {
      MATCH (mine:Issue {body: town.code})
      WHERE mine.posted_key > '' AND mine.status IN ['OPEN', 'IN_PROGRESS']
        AND mine.audience IN $viewer.issue_audiences
      WITH mine ORDER BY mine.body DESC, mine.posted_key DESC LIMIT $newest
      RETURN collect(mine) AS needs
    }
    UNWIND needs AS need
    MATCH (need)-[tie:SIMILAR_TO]->(like:Issue)
    WHERE tie.score >= asked.alike AND like.audience IN $viewer.issue_audiences
    WITH needs, like.body AS body, count(DISTINCT need) AS shared
    MATCH (other:Municipality {code: body})
    RETURN other, 'SIMILAR_ISSUES' AS kind, toFloat(shared) / size(needs) AS value,
      [toString(shared)] AS about
    UNION ALL
    WITH asked, town WHERE 'SIMILAR_PROFILE' IN asked.by
    MATCH (other:Municipality)
    WHERE other.population >= asked.least * town.population
      AND town.population >= asked.least * other.population
    WITH town, other, [place IN [town, other] | head(COLLECT {
      MATCH (place)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
      WHERE profile.valid_from <= $as_of AND coalesce(profile.valid_to, $as_of) >= $as_of
      RETURN profile.dx_staff + 1 ORDER BY profile.valid_from DESC
    })] AS staff
    RETURN other, 'SIMILAR_PROFILE' AS kind,
      CASE WHEN town.population < other.population THEN toFloat(town.population) / other.population
        WHEN town.population > other.population THEN toFloat(other.population) / town.population
        ELSE 1.0 END
      * CASE WHEN staff[0] < staff[1] THEN toFloat(staff[0]) / staff[1]
        WHEN staff[0] >= staff[1] THEN toFloat(staff[1]) / staff[0] ELSE 1.0 END AS value,
      [] AS about
  }
  WITH town, other, kind, value, about
  WHERE other <> town
  WITH town, other, collect({kind: kind, value: value, about: about}) AS ways
  RETURN collect({
    code: other.code, population: other.population, prefecture: other.prefecture, ways: ways
  }) AS peers
}
WITH asked, town, peers, CASE WHEN asked.searches THEN [peer IN peers | peer.code] ELSE [] END AS bodies
CALL (asked) {
  OPTIONAL MATCH (issue:Issue {id: asked.issue})
  WHERE issue.audience IN $viewer.issue_audiences
  WITH issue WHERE issue IS NOT NULL
  RETURN collect({
    id: issue.id, body: issue.body, vector: issue.embedding, terms: coalesce(issue.terms, []),
    category: issue.category,
    skills: COLLECT { MATCH (issue)-[:REQUIRES]->(skill:Skill) RETURN skill.code },
    words: reduce(words = '', term IN coalesce(issue.terms, []) |
      words + ' "' + replace(replace(term, '\\', '\\\\'), '"', '\\"') + '"')
  }) AS issues
}
WITH asked, town, peers, bodies, issues + asked.texts AS needs
CALL (asked, bodies, needs) {
  CALL (asked, bodies, needs) {
    UNWIND needs AS need
    CALL (asked, bodies, need) {
      WITH asked, bodies, need WHERE need.vector IS NOT NULL
      MATCH (solved:Issue)
      SEARCH solved IN (
        VECTOR INDEX issue_meaning FOR need.vector
        WHERE solved.body IN bodies AND solved.audience IN $viewer.issue_audiences
          AND solved.solved_as IN asked.strengths
        LIMIT $breadth
      ) SCORE AS nearness
      RETURN solved, 2 * nearness - 1 AS cosine
      UNION ALL
      WITH asked, bodies, need WHERE need.vector IS NULL AND need.words <> ''
      CALL db.index.fulltext.queryNodes('issue_search', need.words, {limit: 20 * $breadth})
      YIELD node AS solved
      WITH asked, bodies, solved
      WHERE solved.audience IN $viewer.issue_audiences AND solved.solved_as IN asked.strengths
        AND solved.body IN bodies
      RETURN solved, null AS cosine LIMIT $breadth
    }
    RETURN need.id AS need_id, solved, cosine
    UNION ALL
    WITH asked, bodies WHERE asked.fields IS NOT NULL
    UNWIND bodies AS body
    MATCH (solved:Issue {body: body})
    WHERE solved.posted_key > '' AND solved.solved_as IN asked.strengths
      AND solved.audience IN $viewer.issue_audiences
      AND any(field IN asked.fields WHERE solved.category = field
        OR solved.category STARTS WITH field + '-')
    RETURN null AS need_id, solved, null AS cosine
  }
  RETURN collect({need: need_id, issue: solved.id, cosine: cosine}) AS pairs,
         collect(DISTINCT solved) AS solved_issues
}
CALL (asked, solved_issues) {
  UNWIND solved_issues AS solved
  MATCH (solved)<-[:ADDRESSED]-(work:Engagement)
  WHERE work.solved_issue AND work.strength IN asked.strengths
  OPTIONAL MATCH (work)<-[:CARRIED_OUT]-(engineer:Engineer)
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
  WITH solved, work, engineer
  WHERE CASE WHEN engineer IS NULL THEN coalesce(solved.closed_on, solved.posted_on)
    ELSE work.valid_from END <= $as_of
  WITH solved, collect([work.id, work.strength]) AS works
  RETURN collect({
    id: solved.id, body: solved.body, terms: coalesce(solved.terms, []), category: solved.category,
    skills: COLLECT { MATCH (solved)-[:REQUIRES]->(skill:Skill) RETURN skill.code },
    works: works
  }) AS solutions
}
RETURN asked.key AS key, [{
  population: town.population, peers: peers, pairs: pairs, solutions: solutions,
  needs: [need IN needs | need {.id, .body, .terms, .category, .skills}]
}] AS rows
