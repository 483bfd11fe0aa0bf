// Records that the schema file `number` is applied.
//
// Parameters: number
MERGE (version:GraphVersion)
SET version.number = $number
RETURN version.number AS number
