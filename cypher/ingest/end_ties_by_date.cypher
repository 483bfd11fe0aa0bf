// Gives ties a last day where they have none or a later one; never before their own first day.
//
// Parameters: handles, column, first, day, import_id, now
UNWIND $handles AS handle
MATCH ()-[tie]->()
WHERE elementId(tie) = handle
WITH tie, CASE WHEN tie[$first] > $day THEN tie[$first] ELSE $day END AS last
WHERE tie[$column] IS NULL OR tie[$column] > last
SET tie[$column] = last, tie.import_id = $import_id, tie.updated_at = $now
RETURN elementId(tie) AS handle
