// Official peer types by code.
//
// Parameters: keys
UNWIND $keys AS code
MATCH (group:PeerGroup {code: code})
RETURN code AS key, [group {
  .code, .name, .name_english, .edition, .population_band, .industry_band, .source, .source_url,
  .revision, .updated_at
}] AS rows
