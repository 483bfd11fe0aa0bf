// Who supports which local government on a day: people with posts that serve it, or at work there.
//
// `into` are codes of bodies that are supported, `out` of bodies whose designated people support
// others; `engineer` is one person. Each body is looked up by itself, so the cost is that of the
// places asked about. `fields` (null: any) are those of the issues worked on under a post.
// People come from the body that designated them on the day, or else from where they live.
// Posts and people whom the viewer may not know are no support, and no work on a hidden issue.
//
// People: places are told as numbers of people; those who are shown are read by their id.
//
// Parameters: asked, as_of, viewer, today
UNWIND $asked AS asked
CALL (asked) {
  CALL (asked) {
    UNWIND asked.into AS code
    MATCH (body:LocalGovernment {code: code})<-[tie:SERVES]-(post:Appointment)-[:OF]->(engineer:Engineer)
    RETURN engineer, body, post, tie, null AS work
    UNION
    UNWIND asked.into AS code
    MATCH (body:LocalGovernment {code: code})<-[tie:AT]-(work:Engagement)<-[:CARRIED_OUT]-(engineer:Engineer)
    WHERE coalesce(work.valid_to, $as_of) >= $as_of
    RETURN engineer, body, null AS post, tie, work
    UNION
    UNWIND asked.out AS code
    MATCH (:LocalGovernment {code: code})<-[since:DESIGNATED]-(engineer:Engineer)
    WHERE since.valid_from <= $as_of AND coalesce(since.valid_to, $as_of) >= $as_of
    MATCH (engineer)<-[:OF]-(post:Appointment)-[tie:SERVES]->(body:LocalGovernment)
    RETURN engineer, body, post, tie, null AS work
    UNION
    UNWIND asked.people AS id
    MATCH (engineer:Engineer {id: id})<-[:OF]-(post:Appointment)-[tie:SERVES]->(body:LocalGovernment)
    RETURN engineer, body, post, tie, null AS work
  }
  WITH asked, engineer, body, post, tie, work
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND all(each IN [post, tie, work] WHERE coalesce(each.valid_from, $as_of) <= $as_of
      AND coalesce(each.valid_to, $as_of) >= $as_of)
    AND (work IS NULL OR EXISTS {
      MATCH (work)-[:ADDRESSED]->(issue:Issue) WHERE issue.audience IN $viewer.issue_audiences
    })
    AND (asked.fields IS NULL
      OR EXISTS {
        MATCH (work)-[:ADDRESSED]->(issue:Issue)
        WHERE issue.audience IN $viewer.issue_audiences
          AND any(field IN asked.fields WHERE issue.category = field
            OR issue.category STARTS WITH field + '-')
      }
      OR EXISTS {
        MATCH (post)<-[:UNDER]-(:Engagement)-[:ADDRESSED]->(issue:Issue)
        WHERE issue.audience IN $viewer.issue_audiences
          AND any(field IN asked.fields WHERE issue.category = field
            OR issue.category STARTS WITH field + '-')
      })
  WITH engineer, body, collect(coalesce(post, work)) AS held
  RETURN collect({
    engineer: engineer.id, body: body.code,
    origin: coalesce(head(COLLECT {
      MATCH (engineer)-[since:DESIGNATED]->(by:LocalGovernment)
      WHERE since.valid_from <= $as_of AND coalesce(since.valid_to, $as_of) >= $as_of
      RETURN by.code ORDER BY since.valid_from DESC, by.code
    }), head(COLLECT { MATCH (engineer)-[:LIVES_IN]->(home:Municipality) RETURN home.code })),
    is_designated: EXISTS {
      MATCH (engineer)-[since:DESIGNATED]->(:LocalGovernment)
      WHERE since.valid_from <= $as_of AND coalesce(since.valid_to, $as_of) >= $as_of
    },
    dates: [one IN held | [one.valid_from, one.valid_to]]
  }) AS supports
}
RETURN asked.key AS key, supports AS rows
