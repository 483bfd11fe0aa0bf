// The fields of work that are part of each given one, in order of code.
//
// Parameters: keys, after, limit
UNWIND $keys AS code
MATCH (category:IssueCategory {code: code})
CALL (category) {
  MATCH (category)<-[:BROADER]-(narrow:IssueCategory)
  WHERE narrow.code > $after
  WITH narrow
  ORDER BY narrow.code
  LIMIT $limit
  RETURN collect({sort_key: narrow.code, code: narrow.code}) AS rows
}
RETURN code AS key, rows
