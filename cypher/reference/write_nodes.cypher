// Creates or updates the nodes of one label, places and vocabulary terms, found by their code.
//
// `properties` of a row are all that its file has: null clears. A node that has them all already
// stays as it is, with its import and revision; what it is found by follows from them. `marks` are
// further labels of each node.
//
// Parameters: label, marks, rows, source, import_id, now
UNWIND $rows AS row
OPTIONAL MATCH (found:$($label) {code: row.code})
WITH row, found, found IS NULL AS is_new, found IS NOT NULL AND (found.source <> $source OR any(
  name IN keys(row.properties)
  WHERE NOT coalesce(found[name] = row.properties[name],
    found[name] IS NULL AND row.properties[name] IS NULL)
)) AS is_changed
FOREACH (_ IN CASE WHEN is_new THEN [1] ELSE [] END |
  CREATE (node:$($label):$($marks) {code: row.code})
  SET node += row.properties, node.source = $source, node.import_id = $import_id,
    node.updated_at = $now, node.revision = 1, node.find_text = row.find_text
)
FOREACH (_ IN CASE WHEN is_changed THEN [1] ELSE [] END |
  SET found += row.properties, found.source = $source, found.import_id = $import_id,
    found.updated_at = $now, found.revision = found.revision + 1
)
FOREACH (_ IN CASE WHEN found.find_text <> row.find_text
    OR (found IS NOT NULL AND found.find_text IS NULL) THEN [1] ELSE [] END |
  SET found.find_text = row.find_text
)
RETURN sum(CASE WHEN is_new THEN 1 ELSE 0 END) AS created,
  sum(CASE WHEN is_changed THEN 1 ELSE 0 END) AS updated,
  sum(CASE WHEN is_new OR is_changed THEN 0 ELSE 1 END) AS unchanged
