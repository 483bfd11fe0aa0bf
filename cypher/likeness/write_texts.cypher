// Stores what was made from the texts of issues.
//
// Unfiltered: a job of the keeper; what it derives is filtered when it is read.
//
// Parameters: rows
UNWIND $rows AS row
MATCH (issue:Issue {id: row.id})
SET issue.search_text = row.search_text, issue.terms = row.terms,
    issue.embedding = row.embedding,
    issue.text_hash = row.text_hash
RETURN count(issue) AS written
