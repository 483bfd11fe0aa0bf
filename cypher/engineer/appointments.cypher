// The appointments of each person, newest first.
//
// Parameters: keys, active_on, before, limit, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)<-[:OF]-(appointment:Appointment)
  WHERE $active_on IS NULL OR (appointment.valid_from <= $active_on
    AND (appointment.valid_to IS NULL OR appointment.valid_to >= $active_on))
  WITH appointment, toString(appointment.valid_from) + '|' + appointment.id AS sort_key
  WHERE sort_key < $before
  ORDER BY sort_key DESC
  LIMIT $limit
  RETURN collect({sort_key: sort_key, id: appointment.id}) AS rows
}
RETURN id AS key, rows
