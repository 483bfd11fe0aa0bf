// The wide-area groups that each place belonged to on a day, in order of id.
//
// Parameters: keys, as_of, after, limit
UNWIND $keys AS code
MATCH (place:LocalGovernment {code: code})
CALL (place) {
  MATCH (place)-[tie:MEMBER_OF]->(group:WideAreaGroup)
  WHERE group.id > $after
    AND (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
    AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH DISTINCT group
  ORDER BY group.id
  LIMIT $limit
  RETURN collect({sort_key: group.id, id: group.id}) AS rows
}
RETURN code AS key, rows
