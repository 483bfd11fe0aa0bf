// Derives the strength of the best outcome that says it solved an issue; none clears it.
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
WHERE coalesce(issue.solved_as, '') <> coalesce(solved_as, '')
SET issue.solved_as = solved_as
RETURN count(issue) AS changed
