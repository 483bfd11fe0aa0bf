// The facts about how ready each municipality was on a day.
//
// Parameters: keys, as_of
UNWIND $keys AS key
MATCH (:LocalGovernment {code: key})-[:HAS_PROFILE]->(profile:MunicipalityProfile)
WHERE profile.valid_from <= $as_of AND (profile.valid_to IS NULL OR profile.valid_to >= $as_of)
WITH key, profile ORDER BY profile.valid_from DESC
WITH key, collect(profile)[..1] AS newest
RETURN key, [profile IN newest | profile {
    .dx_staff, .is_one_person_it, .has_cio_assistant, .has_sponsor, .has_counterpart,
    .has_budget_line, .has_network_access, .reviewed_on, .source, updated_at: profile.updated_at.epochSeconds
  }] AS rows
