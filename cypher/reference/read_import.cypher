// Whether an edition of the reference data was loaded: its import, or nothing.
//
// Parameters: import_id
MATCH (import:Import {id: $import_id})
RETURN import.id AS id
