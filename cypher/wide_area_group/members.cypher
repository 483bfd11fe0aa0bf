// The members of each wide-area group on a day, in order of code.
//
// Parameters: keys, as_of, after, limit
UNWIND $keys AS id
MATCH (group:WideAreaGroup {id: id})
CALL (group) {
  MATCH (group)<-[tie:MEMBER_OF]-(place:LocalGovernment)
  WHERE place.code > $after
    AND (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
    AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH place, tie
  ORDER BY place.code
  LIMIT $limit
  RETURN collect({
    sort_key: place.code, code: place.code, is_lead: coalesce(tie.is_lead, false),
    valid_from: tie.valid_from, valid_to: tie.valid_to
  }) AS rows
}
RETURN id AS key, rows
