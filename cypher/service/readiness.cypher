// The schema version that the database has: what a probe asks. No record in a new database.
//
// Parameters:
MATCH (version:GraphVersion)
RETURN 'version' AS key, collect({number: version.number}) AS rows
