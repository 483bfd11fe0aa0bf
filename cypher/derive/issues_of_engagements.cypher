// The issues that the engagements addressed.
// Unfiltered: the keeper derives outcomes for everybody.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (:Engagement {id: id})-[:ADDRESSED]->(issue:Issue)
RETURN DISTINCT issue.id AS id
