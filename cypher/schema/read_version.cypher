// The number of the last schema file applied; no record in a new database.
MATCH (version:GraphVersion)
RETURN version.number AS number
