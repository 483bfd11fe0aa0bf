// The people whose home is in each prefecture (two-digit codes), in order of id.
//
// Who may not read a name may not ask for an employer either.
//
// Parameters: keys, registrations, free_days_least, is_accelerator, skills, roles, offers, modes,
//   contract_forms, pools, employers, after, limit, audiences, today
UNWIND $keys AS prefecture
CALL (prefecture) {
  MATCH (engineer:Engineer {home_prefecture: prefecture})
  WHERE engineer.id > $after
    AND any(audience IN engineer.audiences WHERE audience IN $audiences)
    AND engineer.audiences_until >= $today
    AND engineer.registration IN $registrations
    AND ($free_days_least IS NULL OR engineer.free_days_per_month >= $free_days_least)
    AND ($is_accelerator IS NULL OR $is_accelerator = EXISTS {
      MATCH (engineer)-[tie:DESIGNATED]->(:LocalGovernment)
      WHERE tie.valid_from <= $today AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
    })
    AND all(wanted IN $skills WHERE EXISTS {
      MATCH (engineer)-[tie:HAS_SKILL]->(:Skill {code: wanted.code}) WHERE tie.level >= wanted.level
    })
    AND ($roles IS NULL OR EXISTS {
      MATCH (engineer)-[:HAS_ROLE]->(role:Role) WHERE role.code IN $roles
    })
    AND (($offers IS NULL AND $modes IS NULL) OR EXISTS {
      MATCH (engineer)-[tie:OFFERS]->(category:IssueCategory)
      WHERE ($offers IS NULL OR category.code IN $offers)
        AND ($modes IS NULL OR any(mode IN tie.modes WHERE mode IN $modes))
    })
    AND ($contract_forms IS NULL OR EXISTS {
      MATCH (engineer)-[:MAY_WORK_UNDER]->(form:ContractForm) WHERE form.code IN $contract_forms
    })
    AND ($pools IS NULL OR EXISTS {
      MATCH (engineer)-[tie:IN_POOL]->(pool:Pool)
      WHERE pool.id IN $pools AND tie.valid_from <= $today
        AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
    })
    AND ($employers IS NULL OR (
      any(audience IN engineer.name_audiences WHERE audience IN $audiences) AND EXISTS {
        MATCH (engineer)-[tie:EMPLOYED_BY]->(employer:Company|LocalGovernment)
        WHERE (employer.id IN $employers OR employer.code IN $employers) AND tie.valid_from <= $today
          AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
      }))
  WITH engineer
  ORDER BY engineer.id
  LIMIT $limit
  RETURN collect({sort_key: engineer.id, id: engineer.id}) AS rows
}
RETURN prefecture AS key, rows
