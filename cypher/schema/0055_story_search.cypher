// Word search over success stories: their tokens, and the audience that may read them.
CREATE FULLTEXT INDEX story_search IF NOT EXISTS
FOR (node:SuccessStory) ON EACH [node.search_text, node.audience]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
