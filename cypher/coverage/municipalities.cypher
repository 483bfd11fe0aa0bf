// Municipalities that pass a filter, with those facts that were stated for a day; all in one list.
//
// Parameters: keys, asked
UNWIND $keys AS key
CALL (key) {
  WITH key WHERE key IS NOT NULL
  MATCH (place:Municipality)
  WHERE ($asked.prefectures IS NULL OR place.prefecture IN $asked.prefectures)
    AND ($asked.kinds IS NULL OR place.kind IN $asked.kinds)
    AND ($asked.population_from IS NULL OR place.population >= $asked.population_from)
    AND ($asked.population_to IS NULL OR place.population <= $asked.population_to)
    AND ($asked.tokyo_area IS NULL
      OR (place.prefecture IN ['11', '12', '13', '14']) = $asked.tokyo_area)
    AND ($asked.peer_groups IS NULL OR EXISTS {
      MATCH (place)-[:IN_PEER_GROUP]->(peers:PeerGroup) WHERE peers.code IN $asked.peer_groups
    })
    AND ($asked.group IS NULL OR EXISTS {
      MATCH (place)-[member:MEMBER_OF]->(:WideAreaGroup {id: $asked.group})
      WHERE (member.valid_from IS NULL OR member.valid_from <= $asked.as_of)
        AND (member.valid_to IS NULL OR member.valid_to >= $asked.as_of)
    })
    AND ($asked.one_person_it IS NULL OR EXISTS {
      MATCH (place)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
      WHERE profile.is_one_person_it = $asked.one_person_it
        AND profile.valid_from <= $asked.as_of
        AND (profile.valid_to IS NULL OR profile.valid_to >= $asked.as_of)
    })
  RETURN place.code AS code ORDER BY code
}
RETURN key, collect({key: code, order: code}) AS rows
