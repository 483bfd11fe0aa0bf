// For each issue those nearest by meaning, with what their likeness is made of.
//
// Unfiltered: a job of the keeper; the ties it derives are filtered when they are read.
//
// Parameters: ids, depth
UNWIND $ids AS id
MATCH (issue:Issue {id: id})
WHERE issue.embedding IS NOT NULL
CALL (issue) {
  MATCH (other:Issue)
  SEARCH other IN (VECTOR INDEX issue_meaning FOR issue.embedding LIMIT $depth) SCORE AS nearness
  WITH other, nearness
  WHERE other <> issue
  RETURN collect({id: other.id, cosine: 2 * nearness - 1, terms: other.terms,
                  category: other.category,
                  skills: COLLECT { MATCH (other)-[:REQUIRES]->(skill:Skill) RETURN skill.code }
                 }) AS near
}
RETURN id, issue.terms AS terms, issue.category AS category,
       COLLECT { MATCH (issue)-[:REQUIRES]->(skill:Skill) RETURN skill.code } AS skills, near
