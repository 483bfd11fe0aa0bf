// The open public issue whose stored neighbours were solved most often: a good first question.
//
// Unfiltered: read by the keeper for the demo; the answer is asked again as a viewer.
MATCH (issue:Issue {status: 'OPEN', audience: 'public'})-[tie:SIMILAR_TO]->(other:Issue)
WHERE other.solved_as IS NOT NULL AND other.prefecture <> issue.prefecture
WITH issue.id AS id, sum(tie.score) AS likeness
RETURN id ORDER BY likeness DESC, id LIMIT 1
