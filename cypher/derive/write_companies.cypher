// Writes what companies are found by. Not a change of theirs: no revision, no import.
//
// Parameters: rows
UNWIND $rows AS row
MATCH (company:Company {id: row.id})
SET company += row.derived
RETURN count(company) AS changed
