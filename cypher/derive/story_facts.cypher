// What the place, audience, order and words of success stories follow from, and what they have derived now.
// Unfiltered: this is where audiences come from.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (story:SuccessStory {id: id})<-[:TELLS]-(body:LocalGovernment)
RETURN story.id AS id, story.state AS state, story.published_on AS published_on,
  story.title AS title, story.title_english AS title_english, story.summary AS summary,
  story.summary_english AS summary_english, body.code AS body,
  story { .body, .prefecture, .audience, .published_key, .search_text } AS derived
