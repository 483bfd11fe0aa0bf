// The stored likeness ties of each issue to issues the viewer may read, likest first.
//
// Parameters: keys, statuses, viewer
UNWIND $keys AS key
MATCH (issue:Issue {id: key})
WHERE issue.audience IN $viewer.issue_audiences
CALL (issue) {
  MATCH (issue)-[tie:SIMILAR_TO]->(other:Issue)
  WHERE other.audience IN $viewer.issue_audiences AND ($statuses IS NULL OR other.status IN $statuses)
  WITH other, tie ORDER BY tie.score DESC, tie.meaning DESC, other.id
  RETURN collect({key: other.id, score: tie.score, meaning: tie.meaning, words: tie.words,
                  category: tie.category, skills: tie.skills, method: tie.method}) AS rows
}
RETURN key, rows
