// Municipalities in the order asked: under `all` of some prefectures or of all, else of each prefecture
// whose two-digit code is a key.
//
// Parameters: keys, asked, page, today
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    WITH key WHERE key = 'all'
    MATCH (place:Municipality)
    WHERE $asked.prefectures IS NULL OR place.prefecture IN $asked.prefectures
    RETURN place
    UNION ALL
    WITH key WHERE key <> 'all'
    MATCH (place:Municipality {prefecture: key}) WHERE place.code > ''
    RETURN place
  }
  WITH place
  WHERE ($asked.kinds IS NULL OR place.kind IN $asked.kinds)
    AND ($asked.population_from IS NULL OR place.population >= $asked.population_from)
    AND ($asked.population_to IS NULL OR place.population <= $asked.population_to)
    AND ($asked.peer_groups IS NULL OR EXISTS {
      MATCH (place)-[:IN_PEER_GROUP]->(peers:PeerGroup) WHERE peers.code IN $asked.peer_groups
    })
    AND ($asked.one_person_it IS NULL OR EXISTS {
      MATCH (place)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
      WHERE profile.is_one_person_it = $asked.one_person_it AND profile.valid_from <= $today
        AND (profile.valid_to IS NULL OR profile.valid_to >= $today)
    })
    AND ($asked.tokyo_area IS NULL
      OR (place.prefecture IN ['11', '12', '13', '14']) = $asked.tokyo_area)
  WITH place, CASE $asked.order
    WHEN 'KANA' THEN place.kana + '|' + place.code
    WHEN 'POPULATION' THEN right('000000000' + toString(place.population), 9) + '|' + place.code
    ELSE place.code
  END AS order
  WHERE order > $page.above AND order < $page.below
  WITH place, order
  ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC LIMIT $page.limit
  RETURN collect({key: place.code, order: order}) AS rows
}
RETURN key, rows
