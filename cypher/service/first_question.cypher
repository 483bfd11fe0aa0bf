// The open public issue that has most solved ones like it in neighbouring prefectures.
//
// Unfiltered: read by the keeper for the demo; the answer is asked again as a viewer.
MATCH (issue:Issue {status: 'OPEN', audience: 'public'})-[tie:SIMILAR_TO]->(other:Issue)
WHERE other.solved_as IN ['CONFIRMED', 'MEASURED', 'REUSED'] AND EXISTS {
  (:Prefecture {jis_code: issue.prefecture})-[:ADJACENT_TO]-(:Prefecture {jis_code: other.prefecture})
}
WITH issue.id AS id, sum(tie.score) AS likeness
RETURN id ORDER BY likeness DESC, id LIMIT 1
