// The skills used in each piece of work, in order of code.
//
// Parameters: keys, after, limit, issue_audiences
UNWIND $keys AS id
MATCH (engagement:Engagement {id: id})-[:ADDRESSED]->(issue:Issue)
WHERE issue.audience IN $issue_audiences
CALL (engagement) {
  MATCH (engagement)-[:USED]->(skill:Skill)
  WHERE skill.code > $after
  WITH skill
  ORDER BY skill.code
  LIMIT $limit
  RETURN collect({sort_key: skill.code, code: skill.code}) AS rows
}
RETURN id AS key, rows
