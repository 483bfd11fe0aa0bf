// Whether there is any node of a label.
//
// Parameters: label
MATCH (node:$($label))
WITH node LIMIT 1
RETURN count(node) AS found
