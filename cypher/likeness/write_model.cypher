// Puts a calibration in force and keeps the former ones with their date.
//
// Parameters: id, properties
OPTIONAL MATCH (former:SimilarityModel {is_current: true})
SET former.is_current = false
WITH DISTINCT 1 AS one
MERGE (model:SimilarityModel {id: $id})
SET model = $properties, model.id = $id, model.is_current = true
RETURN model.id AS id
