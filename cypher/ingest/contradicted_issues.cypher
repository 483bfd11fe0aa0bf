// Issues whose stated status and engagements disagree: solved by no engagement, or the reverse.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (issue:Issue {id: id})
WITH issue, EXISTS {
  MATCH (issue)<-[:ADDRESSED]-(engagement:Engagement)
  WHERE engagement.solved_issue AND coalesce(engagement.confirmation, 'STATED') <> 'DISPUTED'
} AS is_solved
WHERE (issue.status = 'SOLVED') <> is_solved
RETURN issue.id AS id, issue.status AS status, is_solved AS is_solved
