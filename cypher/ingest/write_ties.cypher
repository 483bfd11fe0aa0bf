// Creates or updates ties of one type; a tie that has all it is given stays as it is.
//
// Rows as in `find_ties`, with the `properties` that their file has: null clears. Only new and
// changed rows answer.
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
OPTIONAL MATCH (start)-[tie]->(end)
WHERE type(tie) = $type AND all(name IN keys(row.key) WHERE tie[name] = row.key[name])
WITH row, start, end, tie, tie IS NULL AS is_new,
  tie IS NOT NULL AND (tie.source <> row.source OR any(
    name IN keys(row.properties)
    WHERE NOT coalesce(tie[name] = row.properties[name],
      tie[name] IS NULL AND row.properties[name] IS NULL)
  )) AS is_changed
WHERE is_new OR is_changed
FOREACH (_ IN CASE WHEN is_new THEN [1] ELSE [] END |
  CREATE (start)-[made:$($type)]->(end)
  SET made += row.properties, made.source = row.source, made.import_id = $import_id,
    made.updated_at = $now
)
FOREACH (_ IN CASE WHEN is_changed THEN [1] ELSE [] END |
  SET tie += row.properties, tie.source = row.source, tie.import_id = $import_id,
    tie.updated_at = $now
)
RETURN row.at AS at, is_new AS is_new
