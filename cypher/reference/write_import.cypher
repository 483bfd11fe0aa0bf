// Notes this edition of the reference data as an import. Loading it again notes nothing new, unless
// another edition came in between: then it is the last one again.
//
// Parameters: import_id, source, files, now
MERGE (import:Import {id: $import_id})
  ON CREATE SET import.source = $source, import.files = $files, import.started_at = $now,
    import.finished_at = $now, import.complete = true
WITH import
FOREACH (_ IN CASE WHEN EXISTS {
    MATCH (later:Import {source: $source}) WHERE later.finished_at > import.finished_at
  } THEN [1] ELSE [] END |
  SET import.finished_at = $now
)
RETURN import.id AS id
