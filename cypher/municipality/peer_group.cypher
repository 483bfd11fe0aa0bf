// The official peer type of each municipality.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (:Municipality {code: key})-[:IN_PEER_GROUP]->(peers:PeerGroup)
RETURN key, collect(peers {
    .code, .name, .name_english, .edition, .population_band, .industry_band,
    .source, updated_at: peers.updated_at.epochSeconds, .revision
  }) AS rows
