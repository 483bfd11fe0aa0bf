// Word search over everything but people: tokens are made in Python, the analyzer splits at spaces.
//
// Public things have a `find_text`; issues their `search_text`, and the audience that may read them.
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (node:Prefecture|Municipality|IssueCategory|Skill|TrainingCourse|Company|Issue)
ON EACH [node.find_text, node.search_text, node.audience]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
