// What came of each piece of work on an issue that the viewer may read.
//
// Where the person is hidden, the days and the comment are null: they tell when somebody worked.
//
// People: the person is read with the engagement.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (work:Engagement {id: key})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $viewer.issue_audiences
WITH key, work, EXISTS {
  MATCH (work)<-[:CARRIED_OUT]-(engineer:Engineer)
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
} AS is_seen
RETURN key, [work {
    .strength, .solved_issue, .summary, .summary_english, .confirmation,
    confirmed_on: CASE WHEN is_seen THEN work.confirmed_on END,
    confirmation_comment: CASE WHEN is_seen THEN work.confirmation_comment END,
    confirmed_by: head(COLLECT {
      MATCH (work)-[:CONFIRMED_BY]->(body:LocalGovernment) RETURN body {.code, .name, is_prefecture: body:Prefecture}
    }),
    reuses: COUNT { MATCH (work)<-[:REUSED]-(:LocalGovernment) },
    indicators: COLLECT {
      MATCH (work)-[:MEASURED_BY]->(one:OutcomeIndicator)
      RETURN one {.name, .name_english, .unit, .unit_english, .before, .after, .is_lower_better,
                  measured_on: CASE WHEN is_seen THEN one.measured_on END, .measured_by} AS one ORDER BY one.name
    }
  }] AS rows
