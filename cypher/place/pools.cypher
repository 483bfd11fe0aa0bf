// The pools that each place can turn to, in order of id.
//
// Its own, those of a group it belongs to today, and the open ones of its prefecture.
//
// Parameters: keys, after, limit, today
UNWIND $keys AS code
MATCH (place:LocalGovernment {code: code})
CALL (place) {
  CALL (place) {
    MATCH (place)<-[:RUN_BY]-(pool:Pool)
    RETURN pool
    UNION
    MATCH (place)-[tie:MEMBER_OF]->(:WideAreaGroup)<-[:RUN_BY]-(pool:Pool)
    WHERE (tie.valid_from IS NULL OR tie.valid_from <= $today)
      AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
    RETURN pool
    UNION
    MATCH (place)-[:IN_PREFECTURE]->(:Prefecture)<-[:RUN_BY]-(pool:Pool)
    WHERE pool.is_open
    RETURN pool
  }
  WITH pool
  WHERE pool.id > $after
  ORDER BY pool.id
  LIMIT $limit
  RETURN collect({sort_key: pool.id, id: pool.id}) AS rows
}
RETURN code AS key, rows
