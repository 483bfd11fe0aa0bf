// Each success story that the viewer may read: a published one, or one of their own body; the ministry
// reads all.
//
// The issue is that of the work it tells of, where the viewer may read it.
//
// Parameters: keys, viewer
UNWIND $keys AS key
MATCH (story:SuccessStory {id: key})
WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
RETURN key, [story {
    .id, .title, .title_english, .summary, .summary_english, .state, .published_on, .withdrawn_on,
    .body, .is_synthetic, .source, updated_at: story.updated_at.epochSeconds, .revision,
    issue: head(COLLECT {
      MATCH (story)-[:ABOUT]->(:Engagement)-[:ADDRESSED]->(issue:Issue)
      WHERE issue.audience IN $viewer.issue_audiences
      RETURN DISTINCT issue.id AS id ORDER BY id
    })
  }] AS rows
