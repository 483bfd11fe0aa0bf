// How many ties there are, from the count that the store keeps.
//
// Parameters:
MATCH ()-[tie]->()
RETURN count(tie) AS total
