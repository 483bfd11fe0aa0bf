// Local governments that followed each success story that the viewer may read, newest first.
//
// Their issue is, of those in the story's field, the one most like the story's. Both of them are
// issues that the viewer may read.
//
// Parameters: keys, page, viewer
UNWIND $keys AS key
MATCH (story:SuccessStory {id: key})
WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
CALL (story) {
  MATCH (story)<-[tie:REUSED]-(body:LocalGovernment)
  WITH tie, body, coalesce(toString(tie.since), '0000-00-00') + '|' + body.code AS order
  WHERE order > $page.above AND order < $page.below
  WITH tie, body, order
  ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC LIMIT $page.limit
  RETURN collect({key: body.code, order: order, since: tie.since, source: tie.source,
    updated_at: tie.updated_at.epochSeconds, issue: head(COLLECT {
      MATCH (body)-[:FACES]->(own:Issue)-[alike:SIMILAR_TO]-(told:Issue)
        <-[:ADDRESSED]-(:Engagement)<-[:ABOUT]-(story)
      WHERE own.audience IN $viewer.issue_audiences AND told.audience IN $viewer.issue_audiences
        AND own.category = told.category
      RETURN own.id AS id ORDER BY alike.score DESC, id
    })}) AS rows
}
RETURN key, rows
