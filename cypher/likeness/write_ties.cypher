// Replaces the stored likeness ties of issues by these.
//
// Unfiltered: a job of the keeper; the ties it derives are filtered when they are read.
//
// Parameters: rows, method, computed_on
UNWIND $rows AS row
MATCH (issue:Issue {id: row.id})
CALL (issue) {
  OPTIONAL MATCH (issue)-[former:SIMILAR_TO]->()
  DELETE former
}
CALL (issue, row) {
  UNWIND row.ties AS tie
  MATCH (other:Issue {id: tie.id})
  CREATE (issue)-[new:SIMILAR_TO]->(other)
  SET new.score = tie.score, new.meaning = tie.meaning, new.words = tie.words,
      new.category = tie.category, new.skills = tie.skills, new.method = $method,
      new.computed_on = $computed_on
}
RETURN count(issue) AS written
