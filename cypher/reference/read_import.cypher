// Whether an edition of the reference data is the one that was loaded last: its import, or nothing.
//
// Parameters: import_id, source
MATCH (import:Import {id: $import_id})
WHERE NOT EXISTS {
  MATCH (later:Import {source: $source}) WHERE later.finished_at > import.finished_at
}
RETURN import.id AS id
