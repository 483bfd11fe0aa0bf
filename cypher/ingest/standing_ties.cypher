// Every tie that starts at nodes of a label with all that it has, to be brought along.
//
// Parameters: label
MATCH (start:$($label))-[tie]->(end)
RETURN elementId(start) AS start, elementId(end) AS end, type(tie) AS type,
  properties(tie) AS properties
