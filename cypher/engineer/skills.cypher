// Skills of each person, best first.
//
// Parameters: keys, frameworks, page, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
CALL (engineer) {
  MATCH (engineer)-[tie:HAS_SKILL]->(skill:Skill)
  WITH skill, tie, toString(9 - tie.level) + skill.code AS order
  WHERE order > $page.above AND order < $page.below
    AND ($frameworks IS NULL OR skill.framework IN $frameworks)
  WITH skill, tie, order ORDER BY CASE WHEN $page.rising THEN order ELSE '' END, order DESC
  LIMIT $page.limit
  RETURN collect({key: skill.code, order: order, level: tie.level, rank: tie.rank,
                  evidence: coalesce(tie.evidence, []), verified_on: tie.verified_on,
                  source: tie.source, updated_at: tie.updated_at.epochSeconds}) AS rows
}
RETURN key, rows
