// Creates or updates borders and sea links, one tie a pair and kind, from the smaller code.
//
// Parameters: rows, source, import_id, now
UNWIND $rows AS row
MATCH (start:LocalGovernment {code: row.start})
MATCH (end:LocalGovernment {code: row.end})
MERGE (start)-[tie:ADJACENT_TO {kind: row.properties.kind}]->(end)
WITH row, tie, tie.import_id IS NULL AS is_new, tie.import_id IS NULL OR tie.source <> $source
  OR any(
    name IN keys(row.properties)
    WHERE NOT coalesce(tie[name] = row.properties[name],
      tie[name] IS NULL AND row.properties[name] IS NULL)
  ) AS differs
FOREACH (_ IN CASE WHEN differs THEN [1] ELSE [] END |
  SET tie += row.properties, tie.source = $source, tie.import_id = $import_id,
    tie.updated_at = $now
)
RETURN sum(CASE WHEN is_new THEN 1 ELSE 0 END) AS created,
  sum(CASE WHEN differs AND NOT is_new THEN 1 ELSE 0 END) AS updated,
  sum(CASE WHEN differs THEN 0 ELSE 1 END) AS unchanged
