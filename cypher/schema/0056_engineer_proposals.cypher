// People by what speaks for them: tokens are made in Python, so the analyzer only splits at spaces.
CREATE FULLTEXT INDEX engineer_proposals IF NOT EXISTS
FOR (node:Engineer) ON EACH [node.proposal]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
