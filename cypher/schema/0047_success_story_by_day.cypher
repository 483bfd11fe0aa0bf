// Pages of success stories, newest first.
CREATE INDEX success_story_by_day IF NOT EXISTS
FOR (node:SuccessStory) ON (node.published_key)
