// The code of each prefecture by its two-digit code.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (place:Prefecture {jis_code: key})
RETURN key, [{key: place.code, order: place.code}] AS rows
