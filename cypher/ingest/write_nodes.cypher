// Creates or updates the nodes of one label; a node that has all it is given stays as it is.
//
// `properties` of a row are those that its file has: null clears. Only new and changed rows answer.
//
// Parameters: label, rows, import_id, now
UNWIND $rows AS row
OPTIONAL MATCH (found:$($label) {id: row.id})
WITH row, found, found IS NULL AS is_new,
  found IS NOT NULL AND (found.source <> row.source OR any(
    name IN keys(row.properties)
    WHERE NOT coalesce(found[name] = row.properties[name],
      found[name] IS NULL AND row.properties[name] IS NULL)
  )) AS is_changed
WHERE is_new OR is_changed
FOREACH (_ IN CASE WHEN is_new THEN [1] ELSE [] END |
  CREATE (node:$($label) {id: row.id})
  SET node += row.properties, node.source = row.source, node.import_id = $import_id,
    node.updated_at = $now, node.revision = 1
)
FOREACH (_ IN CASE WHEN is_changed THEN [1] ELSE [] END |
  SET found += row.properties, found.source = row.source, found.import_id = $import_id,
    found.updated_at = $now, found.revision = found.revision + 1
)
RETURN row.at AS at, is_new AS is_new
