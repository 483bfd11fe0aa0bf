// The fields that each field is made of.
//
// Parameters: keys, after, limit
UNWIND $keys AS key
MATCH (:IssueCategory {code: key})<-[:BROADER]-(term:IssueCategory)
WHERE $after IS NULL OR term.code > $after
WITH key, term ORDER BY term.code
WITH key, collect({key: term.code, order: term.code})[..$limit] AS rows
RETURN key, rows
