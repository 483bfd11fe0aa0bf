// People whom each company employs today, as far as the viewer may read who employs them.
//
// People: those who are shown are read by their id.
//
// Parameters: keys, page, viewer, today
UNWIND $keys AS key
MATCH (company:Company {id: key})
CALL (company) {
  MATCH (company)<-[tie:EMPLOYED_BY]-(engineer:Engineer)
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND engineer.id > $page.above AND engineer.id < $page.below
    AND tie.valid_from <= $today AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
  WITH DISTINCT engineer
  ORDER BY CASE WHEN $page.rising THEN engineer.id ELSE '' END, engineer.id DESC
  LIMIT $page.limit
  RETURN collect({key: engineer.id, order: engineer.id}) AS rows
}
RETURN key, rows
