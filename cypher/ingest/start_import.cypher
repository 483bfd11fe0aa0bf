// Notes that an import begins. Until it is finished, what derives from its rows may be missing.
//
// Parameters: id, source, complete, files, now
CREATE (import:Import {id: $id})
SET import.source = $source, import.complete = $complete, import.files = $files,
  import.started_at = $now
RETURN import.id AS id
