// Removes the ties of one type that their file no longer has: those of the same source only.
//
// `keep` holds "start end kind" of each tie that stays; the kind is empty where a type has none.
//
// Parameters: type, start_label, keep, source
MATCH (start:$($start_label))-[tie]->(end)
WHERE type(tie) = $type AND tie.source = $source
  AND NOT start.code + ' ' + end.code + ' ' + coalesce(tie.kind, '') IN $keep
DELETE tie
RETURN count(*) AS closed
