// Each local government with its own facts; nothing for an unknown code.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (place:LocalGovernment {code: key})
RETURN key, [place {
    .code, .name, .kana, .name_english, .latitude, .longitude, .population, .population_on,
    .website, .jis_code, .region, .is_tokyo_area, .prefecture, .kind, .city_class, .district,
    .source, updated_at: place.updated_at.epochSeconds, .revision
  }] AS rows
