// A page of municipalities by reading or residents, ascending; all 1,741 are sorted for it.
//
// `field` is CODE, KANA or POPULATION; ties are broken by code.
//
// Parameters: field, after, kinds, prefectures, population_least, population_most, peer_groups,
//   is_tokyo_area, is_one_person_it, has_cio_assistant, served_on, limit, audiences, today
MATCH (municipality:Municipality)
WITH municipality, CASE $field
  WHEN 'KANA' THEN municipality.kana + '|'
  WHEN 'POPULATION' THEN right('000000000' + toString(municipality.population), 9) + '|'
  ELSE ''
END + municipality.code AS sort_key
WHERE sort_key > $after
  AND ($kinds IS NULL OR municipality.kind IN $kinds)
  AND ($prefectures IS NULL OR municipality.prefecture IN $prefectures)
  AND ($population_least IS NULL OR municipality.population >= $population_least)
  AND ($population_most IS NULL OR municipality.population <= $population_most)
  AND ($peer_groups IS NULL OR EXISTS {
    MATCH (municipality)-[:IN_PEER_GROUP]->(group:PeerGroup) WHERE group.code IN $peer_groups
  })
  AND ($is_tokyo_area IS NULL OR EXISTS {
    MATCH (municipality)-[:IN_PREFECTURE]->(prefecture:Prefecture)
    WHERE prefecture.is_tokyo_area = $is_tokyo_area
  })
  AND ($is_one_person_it IS NULL OR EXISTS {
    MATCH (municipality)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
    WHERE profile.is_one_person_it = $is_one_person_it AND profile.valid_from <= $today
      AND (profile.valid_to IS NULL OR profile.valid_to >= $today)
  })
  AND ($has_cio_assistant IS NULL OR EXISTS {
    MATCH (municipality)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
    WHERE profile.has_cio_assistant = $has_cio_assistant AND profile.valid_from <= $today
      AND (profile.valid_to IS NULL OR profile.valid_to >= $today)
  })
  AND ($served_on IS NULL OR EXISTS {
    MATCH (municipality)<-[:SERVES]-(post:Appointment)-[:OF]->(engineer:Accelerator)
    WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
      AND engineer.audiences_until >= $today
      AND post.valid_from <= $served_on
      AND (post.valid_to IS NULL OR post.valid_to >= $served_on)
      AND EXISTS {
        MATCH (engineer)-[designation:DESIGNATED]->(:LocalGovernment)
        WHERE designation.valid_from <= $served_on
          AND (designation.valid_to IS NULL OR designation.valid_to >= $served_on)
      }
  })
WITH municipality, sort_key
ORDER BY sort_key
LIMIT $limit
RETURN '' AS key, collect({sort_key: sort_key, code: municipality.code}) AS rows
