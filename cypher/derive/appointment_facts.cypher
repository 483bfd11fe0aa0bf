// Every appointment with its person and the bodies served, for figures of the whole country.
// Unfiltered: figures are about groups; small ones are withheld where they are shown.
MATCH (post:Appointment)-[:OF]->(engineer:Engineer)
RETURN post.id AS id, engineer.id AS engineer, post.valid_from AS valid_from,
  post.valid_to AS valid_to, post.remote_share AS remote_share,
  COLLECT {
    MATCH (post)-[:SERVES]->(body:LocalGovernment) RETURN body.code AS code ORDER BY code
  } AS served
ORDER BY id
