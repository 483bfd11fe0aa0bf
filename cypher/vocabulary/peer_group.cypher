// Each official peer type by its code.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (peers:PeerGroup {code: key})
RETURN key, [peers {
    .code, .name, .name_english, .edition, .population_band, .industry_band,
    .source, updated_at: peers.updated_at.epochSeconds, .revision
  }] AS rows
