// What each municipality and one other have in common that could introduce them: no person.
//
// The wide-area groups that both belong to, and whether the place names a counterpart.
//
// Parameters: keys, town, as_of
UNWIND $keys AS key
MATCH (place:Municipality {code: key})
RETURN key, [{
  groups: COLLECT {
    MATCH (place)-[theirs:MEMBER_OF]->(area:WideAreaGroup)<-[mine:MEMBER_OF]-(:Municipality {code: $town})
    WHERE all(tie IN [mine, theirs] WHERE coalesce(tie.valid_from, $as_of) <= $as_of
      AND coalesce(tie.valid_to, $as_of) >= $as_of)
    RETURN DISTINCT [area.name, coalesce(area.name_english, area.name)] AS group ORDER BY group
  },
  has_counterpart: coalesce(head(COLLECT {
    MATCH (place)-[:HAS_PROFILE]->(profile:MunicipalityProfile)
    WHERE profile.valid_from <= $as_of AND coalesce(profile.valid_to, $as_of) >= $as_of
    RETURN profile.has_counterpart ORDER BY profile.valid_from DESC
  }), false)
}] AS rows
