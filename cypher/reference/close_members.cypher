// Ends the memberships that the file no longer has; `keep` holds "municipality group" of each.
//
// Parameters: keep, source, until, import_id, now
MATCH (municipality:Municipality)-[tie:MEMBER_OF]->(group:WideAreaGroup)
WHERE tie.source = $source AND NOT municipality.code + ' ' + group.id IN $keep
  AND (tie.valid_to IS NULL OR tie.valid_to > $until)
SET tie.valid_to = $until, tie.import_id = $import_id, tie.updated_at = $now
RETURN count(*) AS closed
