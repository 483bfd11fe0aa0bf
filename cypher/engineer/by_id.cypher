// Each person whom the viewer may know, with the name only where they may read it.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
WITH key, engineer, any(a IN engineer.name_audiences WHERE a IN $viewer.audiences) AS is_named
RETURN key, [
  // row: engineer/shown
] AS rows
