// Members of each wide-area group on a day, in order of code; without known days they always are.
//
// Parameters: keys, as_of, page
UNWIND $keys AS key
MATCH (group:WideAreaGroup {id: key})
CALL (group) {
  MATCH (group)<-[tie:MEMBER_OF]-(member:Municipality)
  WHERE member.code > $page.above AND member.code < $page.below
    AND (tie.valid_from IS NULL OR tie.valid_from <= $as_of)
    AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
  WITH member, tie
  ORDER BY CASE WHEN $page.rising THEN member.code ELSE '' END, member.code DESC LIMIT $page.limit
  RETURN collect({key: member.code, order: member.code, is_lead: coalesce(tie.is_lead, false),
                  valid_from: tie.valid_from, valid_to: tie.valid_to}) AS rows
}
RETURN key, rows
