// People whose name begins with a text, among those whose name the viewer may read.
//
// Each beginning starts with the mark of an audience that the viewer belongs to, so that an index
// seek meets readable names only and its limit counts nobody else. `given` are beginnings of the
// other name, with what the key in Japanese must contain. A body also finds those who named it,
// and a person themselves: few, so their keys are only compared with `parts`.
//
// People: those who are shown are read by their id.
//
// Parameters: asked, limit, viewer, today
CALL () {
  UNWIND $asked.names AS beginning
  CALL (beginning) {
    MATCH (engineer:Engineer) WHERE engineer.name_key STARTS WITH beginning
      AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
      AND engineer.audiences_until >= $today
    RETURN engineer ORDER BY engineer.name_key LIMIT $limit
  }
  RETURN engineer
  UNION
  UNWIND $asked.kana AS beginning
  CALL (beginning) {
    MATCH (engineer:Engineer) WHERE engineer.kana_key STARTS WITH beginning
      AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
      AND engineer.audiences_until >= $today
    RETURN engineer ORDER BY engineer.kana_key LIMIT $limit
  }
  RETURN engineer
  UNION
  UNWIND $asked.romaji AS beginning
  CALL (beginning) {
    MATCH (engineer:Engineer) WHERE engineer.romaji_key STARTS WITH beginning
      AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
      AND engineer.audiences_until >= $today
    RETURN engineer ORDER BY engineer.romaji_key LIMIT $limit
  }
  RETURN engineer
  UNION
  UNWIND $asked.given AS beginning
  CALL (beginning) {
    MATCH (engineer:Engineer) WHERE engineer.given_key STARTS WITH beginning
      AND (engineer.name_key CONTAINS $asked.within OR engineer.kana_key CONTAINS $asked.within)
      AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
      AND engineer.audiences_until >= $today
    RETURN engineer ORDER BY engineer.given_key LIMIT $limit
  }
  RETURN engineer
  UNION
  MATCH (:LocalGovernment {code: $asked.body})<-[:NAMES]-()<-[:GAVE]-(engineer:Engineer)
  WHERE any(part IN $asked.parts WHERE engineer.name_key CONTAINS part
    OR engineer.kana_key CONTAINS part OR engineer.romaji_key CONTAINS part)
  RETURN engineer
  UNION
  MATCH (engineer:Engineer {id: $asked.self})
  RETURN engineer
}
WITH engineer
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
RETURN 'all' AS key, collect(engineer { .id, .name, .kana, .romaji }) AS rows
