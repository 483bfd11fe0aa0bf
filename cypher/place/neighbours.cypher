// The places that each place borders on or is linked to over sea, in order of code.
//
// Parameters: keys, kinds, page
UNWIND $keys AS key
MATCH (place:LocalGovernment {code: key})
CALL (place) {
  MATCH (place)-[tie:ADJACENT_TO]-(other:LocalGovernment)
  WHERE tie.kind IN $kinds AND other.code > $page.above AND other.code < $page.below
  WITH other, collect(tie) AS ties
  ORDER BY CASE WHEN $page.rising THEN other.code ELSE '' END, other.code DESC
  LIMIT $page.limit
  RETURN collect({
    key: other.code, order: other.code, kinds: [tie IN ties | tie.kind],
    shared_km: head([tie IN ties WHERE tie.shared_km IS NOT NULL | tie.shared_km]),
    link: head([tie IN ties WHERE tie.link IS NOT NULL | tie.link]), source: head(ties).source
  }) AS rows
}
RETURN key, rows
