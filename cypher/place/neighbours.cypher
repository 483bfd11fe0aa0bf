// The places next to the given ones, of the same level, nearest kind of link first, then by code.
//
// SAME_REGION is computed: prefectures of one region, municipalities of one prefecture.
// A place tied in several of the wanted ways is one row that names them all.
//
// Parameters: keys, kinds, after, limit
UNWIND $keys AS code
MATCH (place:LocalGovernment {code: code})
CALL (place) {
  CALL (place) {
    MATCH (place)-[tie:ADJACENT_TO]-(other:LocalGovernment)
    WHERE tie.kind IN $kinds
    RETURN other, tie.kind AS kind, tie
    UNION ALL
    WITH place WHERE 'SAME_REGION' IN $kinds AND place:Prefecture
    MATCH (other:Prefecture)
    WHERE other.region = place.region AND other <> place
    RETURN other, 'SAME_REGION' AS kind, null AS tie
    UNION ALL
    WITH place WHERE 'SAME_REGION' IN $kinds AND place:Municipality
    MATCH (other:Municipality {prefecture: place.prefecture})
    WHERE other <> place
    RETURN other, 'SAME_REGION' AS kind, null AS tie
  }
  WITH other, kind, tie, CASE kind WHEN 'LAND' THEN 0 WHEN 'SEA_LINK' THEN 1 ELSE 2 END AS nearness
  ORDER BY nearness
  WITH other, collect(kind) AS kinds, min(nearness) AS nearness,
       max(CASE kind WHEN 'LAND' THEN tie.shared_km END) AS shared_km,
       head(collect(tie.link)) AS link,
       head(collect(tie.source)) AS source, max(tie.updated_at) AS updated_at
  WITH other, kinds, shared_km, link, source, updated_at,
       toString(nearness) + '|' + other.code AS sort_key
  WHERE sort_key > $after
  ORDER BY sort_key
  LIMIT $limit
  RETURN collect({
    sort_key: sort_key, code: other.code, kinds: kinds, shared_km: shared_km, link: link,
    source: source, updated_at: updated_at
  }) AS rows
}
RETURN code AS key, rows
