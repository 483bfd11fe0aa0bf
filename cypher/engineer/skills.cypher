// The skills of each person, highest level first, then by code.
//
// `courses` are those among the evidence that the person completed.
//
// Parameters: keys, frameworks, after, limit, audiences, today
UNWIND $keys AS id
MATCH (engineer:Engineer {id: id})
WHERE any(audience IN engineer.audiences WHERE audience IN $audiences)
  AND engineer.audiences_until >= $today
WITH id, engineer, any(audience IN engineer.name_audiences WHERE audience IN $audiences) AS is_named
CALL (engineer, is_named) {
  MATCH (engineer)-[tie:HAS_SKILL]->(skill:Skill)
  WHERE $frameworks IS NULL OR skill.framework IN $frameworks
  WITH engineer, is_named, tie, skill, toString(9 - tie.level) + '|' + skill.code AS sort_key
  WHERE sort_key > $after
  ORDER BY sort_key
  LIMIT $limit
  RETURN collect({
    sort_key: sort_key, code: skill.code, level: tie.level, rank: tie.rank,
    evidence: coalesce(tie.evidence, []),
    courses: COLLECT {
      MATCH (engineer)-[done:COMPLETED]->(course:TrainingCourse)
      WHERE 'course:' + course.code IN tie.evidence
      RETURN {code: course.code, completed_on: max(done.completed_on)}
    },
    verified_on: tie.verified_on, source: CASE WHEN is_named THEN tie.source END,
    updated_at: tie.updated_at
  }) AS rows
}
RETURN id AS key, rows
