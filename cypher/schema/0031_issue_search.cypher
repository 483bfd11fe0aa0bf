// Word search over issues: tokens are made in Python, so the analyzer only splits at spaces.
CREATE FULLTEXT INDEX issue_search IF NOT EXISTS
FOR (node:Issue) ON EACH [node.search_text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
