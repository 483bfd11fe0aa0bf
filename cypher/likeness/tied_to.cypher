// The issues whose stored ties lead to any of these.
//
// Unfiltered: a job of the keeper; the ties it derives are filtered when they are read.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (:Issue {id: id})<-[:SIMILAR_TO]-(other:Issue)
RETURN DISTINCT other.id AS id
