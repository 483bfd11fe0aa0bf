// Local governments that followed each success story that the viewer may read, newest first.
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
                  updated_at: tie.updated_at}) AS rows
}
RETURN key, rows
