// The people in each pool on a day, in order of id; the latest membership where there are several.
//
// Parameters: keys, active_on, after, limit, audiences, today
UNWIND $keys AS id
MATCH (pool:Pool {id: id})
CALL (pool) {
  MATCH (pool)<-[tie:IN_POOL]-(engineer:Engineer)
  WHERE engineer.id > $after
    AND any(audience IN engineer.audiences WHERE audience IN $audiences)
    AND engineer.audiences_until >= $today
    AND tie.valid_from <= $active_on AND (tie.valid_to IS NULL OR tie.valid_to >= $active_on)
  WITH engineer, tie
  ORDER BY tie.valid_from DESC
  WITH engineer, head(collect(tie)) AS tie
  ORDER BY engineer.id
  LIMIT $limit
  RETURN collect({
    sort_key: engineer.id, id: engineer.id, categories: coalesce(tie.category_codes, []),
    valid_from: tie.valid_from, valid_to: tie.valid_to,
    source: CASE WHEN any(audience IN engineer.name_audiences WHERE audience IN $audiences)
      THEN tie.source END,
    updated_at: tie.updated_at
  }) AS rows
}
RETURN id AS key, rows
