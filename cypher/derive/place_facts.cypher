// Every municipality with what figures count of it: its residents, and who does its IT.
MATCH (place:Municipality)
RETURN place.code AS code, place.prefecture AS prefecture, place.population AS population,
  COLLECT {
    MATCH (place)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
    WHERE profile.is_one_person_it IS NOT NULL
    RETURN [profile.valid_from, profile.valid_to, profile.is_one_person_it] AS one
    ORDER BY profile.valid_from
  } AS profiles
ORDER BY code
