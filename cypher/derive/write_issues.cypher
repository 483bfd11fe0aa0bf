// Writes what was derived for issues. Not a change of theirs: no revision, no import.
// Unfiltered: the keeper derives audiences for everybody.
//
// Parameters: rows
UNWIND $rows AS row
MATCH (issue:Issue {id: row.id})
SET issue += row.derived
RETURN count(issue) AS changed
