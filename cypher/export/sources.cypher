// Who imported so far; null stands for an import of rows that each name their own source.
// The reference data is no import of tables.
//
MATCH (import:Import)
WHERE import.source IS NULL OR import.source <> 'reference'
RETURN DISTINCT import.source AS source
ORDER BY source
