// The sources of all finished imports but those of the reference data.
MATCH (import:Import)
WHERE import.finished_at IS NOT NULL AND NOT import.source STARTS WITH 'reference'
RETURN DISTINCT import.source AS source
