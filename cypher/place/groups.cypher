// Wide-area groups that each place is a member of on a day; a prefecture's are those of its
// municipalities.
//
// Parameters: keys, as_of, page
UNWIND $keys AS key
MATCH (place:LocalGovernment {code: key})
CALL (place) {
  MATCH (place)<-[:IN_PREFECTURE]-{0,1}(member:LocalGovernment)-[tie:MEMBER_OF]->(group:WideAreaGroup)
  WHERE group.id > $page.above AND group.id < $page.below
    AND (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
    AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH DISTINCT group
  ORDER BY CASE WHEN $page.rising THEN group.id ELSE '' END, group.id DESC LIMIT $page.limit
  RETURN collect({key: group.id, order: group.id}) AS rows
}
RETURN key, rows
