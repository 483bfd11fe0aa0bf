// How rare each skill is among all people: the tenth of a power of ten, so that no number shows.
// A constant of scores until the next import, like the calibration of likeness.
// Unfiltered: numbers of everybody; nobody is named.
//
// Parameters:
MATCH (engineer:Engineer)
WITH count(engineer) AS people
MATCH (skill:Skill)
WITH skill, round(log10((people + 1.0) / (COUNT { (skill)<-[:HAS_SKILL]-() } + 1.0)), 1) AS rarity
WHERE coalesce(skill.rarity <> rarity, true)
SET skill.rarity = rarity
RETURN count(skill) AS changed
