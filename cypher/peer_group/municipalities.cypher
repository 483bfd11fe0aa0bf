// The municipalities of each official peer type, in order of code.
//
// Parameters: keys, after, limit
UNWIND $keys AS code
MATCH (group:PeerGroup {code: code})
CALL (group) {
  MATCH (group)<-[:IN_PEER_GROUP]-(municipality:Municipality)
  WHERE municipality.code > $after
  WITH municipality
  ORDER BY municipality.code
  LIMIT $limit
  RETURN collect({sort_key: municipality.code, code: municipality.code}) AS rows
}
RETURN code AS key, rows
