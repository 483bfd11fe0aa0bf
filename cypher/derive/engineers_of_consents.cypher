// The engineers who gave the consents.
// Unfiltered: the keeper derives audiences for everybody.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (engineer:Engineer)-[:GAVE]->(:Consent {id: id})
RETURN DISTINCT engineer.id AS id
