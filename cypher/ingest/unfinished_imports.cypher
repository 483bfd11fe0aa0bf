// The imports that a crash ended: their rows are in, what derives from them may not be.
//
// Parameters: id
MATCH (import:Import)
WHERE import.finished_at IS NULL AND import.id <> $id
RETURN import.id AS id
