// The facts about each administration that were in force on a day; the latest where they overlap.
//
// Parameters: keys, as_of
UNWIND $keys AS code
MATCH (place:LocalGovernment {code: code})
CALL (place) {
  MATCH (place)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
  WHERE profile.valid_from <= $as_of AND (profile.valid_to IS NULL OR profile.valid_to >= $as_of)
  WITH profile
  ORDER BY profile.valid_from DESC
  LIMIT 1
  RETURN collect(profile {
    .valid_from, .valid_to, .dx_staff, .is_one_person_it, .has_cio_assistant, .has_sponsor,
    .has_counterpart, .has_budget_line, .has_network_access, .reviewed_on, .is_synthetic, .source,
    .updated_at
  }) AS rows
}
RETURN code AS key, rows
