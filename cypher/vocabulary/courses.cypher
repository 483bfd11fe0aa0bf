// Courses in order of code.
//
// The condition on the code lets the index be walked.
//
// Parameters: topics, page
MATCH (term:TrainingCourse)
WHERE term.code > $page.above AND term.code < $page.below AND ($topics IS NULL OR term.topic IN $topics)
WITH term
ORDER BY CASE WHEN $page.rising THEN term.code ELSE '' END, term.code DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: term.code, order: term.code}) AS rows
