// Every tie that starts at a node of a label, as it stands.
//
// Parameters: label
MATCH (start:$($label))-[tie]->(end)
RETURN elementId(start) AS start, elementId(end) AS end, type(tie) AS type,
  properties(tie) AS properties
