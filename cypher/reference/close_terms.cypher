// Ends the terms of one vocabulary that its file no longer has: others may still refer to them.
//
// Parameters: label, codes, source, until, import_id, now
MATCH (term:$($label))
WHERE term.source = $source AND NOT term.code IN $codes
  AND (term.valid_to IS NULL OR term.valid_to > $until)
SET term.valid_to = $until, term.import_id = $import_id, term.updated_at = $now,
  term.revision = term.revision + 1
RETURN count(*) AS closed
