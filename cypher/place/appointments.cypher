// The appointments that each place made, or that serve it, newest first.
//
// Parameters: keys, sides, active_on, before, limit, audiences, today
UNWIND $keys AS code
MATCH (place:LocalGovernment {code: code})
CALL (place) {
  CALL (place) {
    WITH place WHERE 'APPOINTING' IN $sides
    MATCH (place)-[:APPOINTED]->(appointment:Appointment)
    RETURN appointment
    UNION
    WITH place WHERE 'SERVED' IN $sides
    MATCH (place)<-[:SERVES]-(appointment:Appointment)
    RETURN appointment
  }
  MATCH (appointment)-[:OF]->(engineer:Engineer)
  WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
    AND engineer.audiences_until >= $today
    AND ($active_on IS NULL OR (appointment.valid_from <= $active_on
      AND (appointment.valid_to IS NULL OR appointment.valid_to >= $active_on)))
  WITH appointment, toString(appointment.valid_from) + '|' + appointment.id AS sort_key
  WHERE sort_key < $before
  ORDER BY sort_key DESC
  LIMIT $limit
  RETURN collect({sort_key: sort_key, id: appointment.id}) AS rows
}
RETURN code AS key, rows
