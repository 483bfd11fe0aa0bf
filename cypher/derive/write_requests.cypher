// Writes what was derived for requests. Not a change of theirs: no revision, no import.
// Unfiltered: the keeper derives the order of lists for everybody.
//
// Parameters: rows
UNWIND $rows AS row
MATCH (request:SupportRequest {id: row.id})
SET request += row.derived
RETURN count(request) AS changed
