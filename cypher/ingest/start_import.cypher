// Notes that an import begins. Until it is finished, what derives from its rows may be missing.
//
// Parameters: id, properties
CREATE (import:Import {id: $id})
SET import += $properties
RETURN import.id AS id
