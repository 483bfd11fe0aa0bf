// No two Appointment nodes share a id; brings the index behind every look-up by it.
CREATE CONSTRAINT appointment_id_unique IF NOT EXISTS
FOR (node:Appointment) REQUIRE node.id IS UNIQUE
