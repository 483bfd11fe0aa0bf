// The ties between given ends that are there already: whose they are, and some properties.
//
// Each row has `at` (its place in the batch), `start` and `end` (label, by, key), and `key`
// (the properties that tell ties of one type between the same ends apart).
// An end is sought by its id or by its code: the other branch is an empty list and costs nothing.
//
// Parameters: type, rows, names
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
MATCH (start)-[tie]->(end)
WHERE type(tie) = $type AND all(name IN keys(row.key) WHERE tie[name] = row.key[name])
RETURN row.at AS at, row.end.key AS end_key, tie.source AS source,
  [name IN $names | tie[name]] AS values
