// For each issue those that share most words with it, with what their likeness is made of.
//
// Used where no meaning model is installed. Lucene only proposes: our own score orders.
//
// Unfiltered: a job of the keeper; the ties it derives are filtered when they are read.
//
// Parameters: rows, depth
UNWIND $rows AS row
MATCH (issue:Issue {id: row.id})
CALL (issue, row) {
  CALL db.index.fulltext.queryNodes('issue_search', row.query, {limit: $depth}) YIELD node AS other
  WITH other
  WHERE other <> issue
  RETURN collect({id: other.id, cosine: null, terms: other.terms,
                  category: other.category,
                  skills: COLLECT { MATCH (other)-[:REQUIRES]->(skill:Skill) RETURN skill.code }
                 }) AS near
}
RETURN row.id AS id, issue.terms AS terms, issue.category AS category,
       COLLECT { MATCH (issue)-[:REQUIRES]->(skill:Skill) RETURN skill.code } AS skills, near
