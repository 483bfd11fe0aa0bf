// What the place, audience and order of success stories follow from, and what they have derived now.
// Unfiltered: this is where audiences come from.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (story:SuccessStory {id: id})<-[:TELLS]-(body:LocalGovernment)
RETURN story.id AS id, story.state AS state, story.published_on AS published_on,
  body.code AS body, story { .body, .prefecture, .audience, .published_key } AS derived
