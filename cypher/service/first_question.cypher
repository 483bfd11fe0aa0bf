// Of the newest open public issues, the one with most solved ones like it in a prefecture nearby.
//
// Unfiltered: read by the keeper for the demo; the answer is asked again as a viewer.
MATCH (issue:Issue {status: 'OPEN', audience: 'public'})
WITH issue ORDER BY issue.posted_key DESC LIMIT 100
MATCH (issue)-[tie:SIMILAR_TO]->(other:Issue)
WHERE other.solved_as IN ['CONFIRMED', 'MEASURED', 'REUSED']
WITH issue, other.prefecture AS prefecture, sum(tie.score) AS likeness
MATCH (:Prefecture {jis_code: issue.prefecture})-[:ADJACENT_TO]-(:Prefecture {jis_code: prefecture})
WITH issue.id AS id, sum(likeness) AS likeness
RETURN id ORDER BY likeness DESC, id LIMIT 1
