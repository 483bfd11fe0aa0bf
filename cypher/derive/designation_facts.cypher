// Everybody who was ever designated as accelerator, with home and days, for figures.
// Unfiltered: figures are about groups; small ones are withheld where they are shown.
MATCH (engineer:Engineer)-[tie:DESIGNATED]->(:LocalGovernment)
WITH engineer, tie ORDER BY tie.valid_from
RETURN engineer.id AS engineer, engineer.home_prefecture AS prefecture,
  collect([tie.valid_from, tie.valid_to]) AS designations
ORDER BY engineer
