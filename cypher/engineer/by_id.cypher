// People by id.
//
// A person whom the viewer may not know of contributes no row. Name, readings and the source of the
// record, which may be an employer, are null for viewers who may not read the name.
//
// Parameters: keys, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
WITH id, engineer, any(audience IN engineer.name_audiences WHERE audience IN $audiences) AS is_named
RETURN id AS key, [engineer {
  .id,
  name: CASE WHEN is_named THEN engineer.name END,
  kana: CASE WHEN is_named THEN engineer.kana END,
  romaji: CASE WHEN is_named THEN engineer.romaji END,
  .registration, .has_administrative_experience, .is_self_employed, .free_days_per_month,
  .available_from, .available_to, work_patterns: coalesce(engineer.work_patterns, []), .remote_share,
  on_site_in: coalesce(engineer.on_site_in, []), .stated_on,
  is_synthetic: coalesce(engineer.is_synthetic, false),
  home: head(COLLECT { MATCH (engineer)-[:LIVES_IN]->(home:Municipality) RETURN home.code LIMIT 1 }),
  source: CASE WHEN is_named THEN engineer.source END, .revision, .updated_at
}] AS rows
