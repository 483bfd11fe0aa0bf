// Prefectures and municipalities by their six-digit codes.
//
// Parameters: keys
UNWIND $keys AS code
MATCH (place:LocalGovernment {code: code})
RETURN code AS key, [{
  code: place.code, name: place.name, kana: place.kana, name_english: place.name_english,
  latitude: place.latitude, longitude: place.longitude,
  population: place.population, population_on: place.population_on, website: place.website,
  prefecture: coalesce(place.jis_code, place.prefecture),
  region: place.region, is_tokyo_area: place.is_tokyo_area,
  kind: place.kind, city_class: place.city_class, district: place.district,
  peer_group: head(COLLECT { MATCH (place)-[:IN_PEER_GROUP]->(group:PeerGroup) RETURN group.code LIMIT 1 }),
  source: place.source, revision: place.revision, updated_at: place.updated_at
}] AS rows
