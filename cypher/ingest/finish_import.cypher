// Notes that an import, and those that a crash had ended before it, are finished.
//
// Parameters: ids, id, counts, now
UNWIND $ids AS finished
MATCH (import:Import {id: finished})
SET import.finished_at = $now, import.counts = CASE finished WHEN $id THEN $counts ELSE [] END
RETURN count(import) AS finished
