// Ties nodes to each other that are not tied by this type yet: what references stand for.
//
// Parameters: type, rows, import_id, now
UNWIND $rows AS row
CALL (row) {
  UNWIND CASE row.start.by WHEN 'id' THEN [row.start.key] ELSE [] END AS id
  MATCH (start:$(row.start.label) {id: id})
  RETURN start
  UNION ALL
  UNWIND CASE row.start.by WHEN 'code' THEN [row.start.key] ELSE [] END AS code
  MATCH (start:$(row.start.label) {code: code})
  RETURN start
}
CALL (row) {
  UNWIND CASE row.end.by WHEN 'id' THEN [row.end.key] ELSE [] END AS id
  MATCH (end:$(row.end.label) {id: id})
  RETURN end
  UNION ALL
  UNWIND CASE row.end.by WHEN 'code' THEN [row.end.key] ELSE [] END AS code
  MATCH (end:$(row.end.label) {code: code})
  RETURN end
}
CREATE (start)-[tie:$($type) {source: row.source, import_id: $import_id, updated_at: $now}]->(end)
RETURN count(tie) AS made
