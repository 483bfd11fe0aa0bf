// Writes what was derived for success stories. Not a change of theirs: no revision, no import.
// Unfiltered: the keeper derives audiences for everybody.
//
// Parameters: rows
UNWIND $rows AS row
MATCH (story:SuccessStory {id: row.id})
SET story += row.derived
RETURN count(story) AS changed
