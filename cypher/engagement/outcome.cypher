// What came of each piece of work on an issue that the viewer may read.
//
// Parameters: keys, issue_audiences
UNWIND $keys AS key
MATCH (work:Engagement {id: key})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $issue_audiences
RETURN key, [work {
    .strength, .solved_issue, .summary, .summary_english, .confirmation, .confirmed_on,
    .confirmation_comment,
    confirmed_by: head(COLLECT {
      MATCH (work)-[:CONFIRMED_BY]->(body:LocalGovernment) RETURN body {.code, .name, is_prefecture: body:Prefecture}
    }),
    reuses: COUNT { MATCH (work)<-[:REUSED]-(:LocalGovernment) },
    indicators: COLLECT {
      MATCH (work)-[:MEASURED_BY]->(one:OutcomeIndicator)
      RETURN one {.name, .name_english, .unit, .unit_english, .before, .after, .is_lower_better,
                  .measured_on, .measured_by} AS one ORDER BY one.name
    }
  }] AS rows
