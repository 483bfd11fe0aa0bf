// How much there is of what the service cannot do without. Always one record; counts from the store.
//
// Parameters:
// Unfiltered: numbers of all issues and engineers, for whoever runs the service; nobody is named.
CALL () { MATCH (place:Municipality) RETURN count(place) AS municipalities }
CALL () { MATCH (skill:Skill) RETURN count(skill) AS skills }
CALL () { MATCH (issue:Issue) RETURN count(issue) AS issues }
CALL () { MATCH (engineer:Engineer) RETURN count(engineer) AS engineers }
RETURN 'stock' AS key, [{
  municipalities: municipalities, skills: skills, issues: issues, engineers: engineers
}] AS rows
