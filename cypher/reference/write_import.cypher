// Notes this edition of the reference data as an import; loading it again notes nothing new.
//
// Parameters: import_id, source, files, now
MERGE (import:Import {id: $import_id})
  ON CREATE SET import.source = $source, import.files = $files, import.started_at = $now,
    import.finished_at = $now, import.complete = true
RETURN import.id AS id
