// Derives the strength of the best outcome that says it solved an issue, and who may read a solved one;
// no outcome clears both.
// Unfiltered: the keeper derives outcomes for everybody.
//
// Parameters: ids, strengths
UNWIND $ids AS id
MATCH (issue:Issue {id: id})
WITH issue, COLLECT {
  MATCH (issue)<-[:ADDRESSED]-(engagement:Engagement)
  WHERE engagement.solved_issue
  RETURN engagement.strength
} AS found
WITH issue, last([strength IN $strengths WHERE strength IN found]) AS solved_as
WITH issue, solved_as, CASE WHEN solved_as IS NOT NULL THEN issue.audience END AS solved_audience
WHERE coalesce(issue.solved_as, '') <> coalesce(solved_as, '')
  OR coalesce(issue.solved_audience, '') <> coalesce(solved_audience, '')
SET issue.solved_as = solved_as, issue.solved_audience = solved_audience
RETURN count(issue) AS changed
