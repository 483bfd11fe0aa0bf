// How many people stand at each state of the register.
// Unfiltered: figures are about groups; small ones are withheld where they are shown.
MATCH (engineer:Engineer)
RETURN engineer.registration AS registration, count(*) AS people
ORDER BY registration
