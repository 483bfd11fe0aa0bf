// Every tie of a type that a source brought, with its ends' keys and a handle to end it. Two tables
// may have ties of one type, to nodes of different labels.
//
// From the nodes at its start: a scan by a dynamic relationship type, `-[tie:$($type)]->`, answers
// with the start of the tie before (Neo4j 2026.08.1).
//
// Parameters: label, ends, type, source, names
MATCH (start:$($label))
MATCH (start)-[tie]->(end)
WHERE type(tie) = $type AND tie.source = $source AND any(name IN labels(end) WHERE name IN $ends)
RETURN coalesce(start.code, start.id) AS start_key, coalesce(end.code, end.id) AS end_key,
  [name IN $names | tie[name]] AS values, elementId(tie) AS handle
