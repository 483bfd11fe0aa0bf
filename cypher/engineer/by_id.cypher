// Each person whom the viewer may know, with the name only where they may read it.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
WITH key, engineer, any(a IN engineer.name_audiences WHERE a IN $viewer.audiences) AS is_named
RETURN key, [engineer {
    .id, name: CASE WHEN is_named THEN engineer.name END,
    kana: CASE WHEN is_named THEN engineer.kana END,
    romaji: CASE WHEN is_named THEN engineer.romaji END,
    .registration, .has_administrative_experience, .is_self_employed, .free_days_per_month,
    .available_from, .available_to, .work_patterns, .remote_share, .on_site_in, .stated_on,
    .is_synthetic, .source, .updated_at, .revision, is_named: is_named
  }] AS rows
