// Who carried out the engagements, or any that addressed the issues: what their facets tell of fields.
// Unfiltered: the keeper derives facets for everybody.
//
// Parameters: ids
UNWIND $ids AS id
CALL (id) {
  MATCH (work:Engagement {id: id}) RETURN work
  UNION
  MATCH (:Issue {id: id})<-[:ADDRESSED]-(work:Engagement) RETURN work
}
MATCH (work)<-[:CARRIED_OUT]-(engineer:Engineer)
RETURN DISTINCT engineer.id AS id
