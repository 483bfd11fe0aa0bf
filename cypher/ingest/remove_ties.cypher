// Removes ties.
//
// Parameters: handles
UNWIND $handles AS handle
MATCH ()-[tie]->()
WHERE elementId(tie) = handle
DELETE tie
RETURN handle AS handle
