// What the likeness of each issue is made from, with the hash of what it was last made from.
//
// Unfiltered: a job of the keeper; what it derives is filtered when it is read.
MATCH (issue:Issue)
OPTIONAL MATCH (issue)-[:IN_CATEGORY]->(category:IssueCategory)
RETURN issue.id AS id, issue.title AS title, issue.problem AS problem,
       issue.desired_result AS desired_result, issue.title_english AS title_english,
       issue.problem_english AS problem_english,
       issue.desired_result_english AS desired_result_english, category.code AS category,
       COLLECT { MATCH (issue)-[:REQUIRES]->(skill:Skill) RETURN skill.code ORDER BY skill.code } AS skills,
       issue.text_hash AS text_hash
ORDER BY id
