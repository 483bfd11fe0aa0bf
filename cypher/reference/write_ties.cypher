// Creates the ties of one type that are not there yet, between nodes found by their codes.
//
// Parameters: type, start_label, end_label, rows, source, import_id, now
UNWIND $rows AS row
MATCH (start:$($start_label) {code: row.start})
MATCH (end:$($end_label) {code: row.end})
MERGE (start)-[tie:$($type)]->(end)
WITH tie, tie.import_id IS NULL AS is_new
FOREACH (_ IN CASE WHEN is_new THEN [1] ELSE [] END |
  SET tie.source = $source, tie.import_id = $import_id, tie.updated_at = $now
)
RETURN sum(CASE WHEN is_new THEN 1 ELSE 0 END) AS created, 0 AS updated,
  sum(CASE WHEN is_new THEN 0 ELSE 1 END) AS unchanged
