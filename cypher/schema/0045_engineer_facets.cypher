// People by their facets: tokens are made in Python, so the analyzer only splits at spaces.
CREATE FULLTEXT INDEX engineer_facets IF NOT EXISTS
FOR (node:Engineer) ON EACH [node.facets]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
