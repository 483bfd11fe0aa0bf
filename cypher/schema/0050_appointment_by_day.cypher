// Appointments in order of their first day.
CREATE INDEX appointment_by_day IF NOT EXISTS
FOR (node:Appointment) ON (node.valid_from)
