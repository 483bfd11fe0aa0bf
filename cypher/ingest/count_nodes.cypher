// How many nodes there are, from the count that the store keeps.
//
// Parameters:
MATCH (node)
RETURN count(node) AS total
