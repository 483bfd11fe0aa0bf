// Municipalities in order of code, of some prefectures or of all.
//
// Parameters: prefectures, kinds, population_from, population_to, peer_groups, one_person_it,
//   tokyo_area, after, limit, today
MATCH (place:Municipality)
WHERE ($after IS NULL OR place.code > $after)
  AND ($prefectures IS NULL OR place.prefecture IN $prefectures)
  AND ($kinds IS NULL OR place.kind IN $kinds)
  AND ($population_from IS NULL OR place.population >= $population_from)
  AND ($population_to IS NULL OR place.population <= $population_to)
  AND ($peer_groups IS NULL OR EXISTS {
    MATCH (place)-[:IN_PEER_GROUP]->(peers:PeerGroup) WHERE peers.code IN $peer_groups
  })
  AND ($one_person_it IS NULL OR EXISTS {
    MATCH (place)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
    WHERE profile.is_one_person_it = $one_person_it AND profile.valid_from <= $today
      AND (profile.valid_to IS NULL OR profile.valid_to >= $today)
  })
  AND ($tokyo_area IS NULL OR (place.prefecture IN ['11', '12', '13', '14']) = $tokyo_area)
WITH place ORDER BY place.code LIMIT $limit
RETURN 'all' AS key, collect({key: place.code, order: place.code}) AS rows
