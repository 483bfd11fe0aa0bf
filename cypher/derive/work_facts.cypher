// Every piece of work with its person, its days and whether its outcome was confirmed.
// Unfiltered: figures are about groups; small ones are withheld where they are shown.
MATCH (engineer:Engineer)-[:CARRIED_OUT]->(work:Engagement)
RETURN work.id AS id, engineer.id AS engineer, work.valid_from AS valid_from,
  work.confirmed_on AS confirmed_on, work.strength <> 'REPORTED' AS is_confirmed
ORDER BY id
