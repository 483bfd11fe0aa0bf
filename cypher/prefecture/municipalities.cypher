// The municipalities of each prefecture (two-digit codes), in order of code.
//
// Parameters: keys, after, limit
UNWIND $keys AS prefecture
CALL (prefecture) {
  MATCH (municipality:Municipality {prefecture: prefecture})
  WHERE municipality.code > $after
  WITH municipality
  ORDER BY municipality.code
  LIMIT $limit
  RETURN collect({sort_key: municipality.code, code: municipality.code}) AS rows
}
RETURN prefecture AS key, rows
