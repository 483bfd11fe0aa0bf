// People whom the viewer may know, in order of id.
//
// With home prefectures the index by home is walked for each, with accelerators their label is;
// a page costs what it shows, not what the register holds.
//
// Parameters: prefectures, accelerator, registrations, skills, roles, offers, modes,
//   free_days, forms, page, viewer, today
UNWIND coalesce($prefectures, ['']) AS prefecture
CALL (prefecture) {
  CALL (prefecture) {
    WITH prefecture WHERE $prefectures IS NOT NULL
    MATCH (engineer:Engineer {home_prefecture: prefecture}) WHERE engineer.id > $page.above AND engineer.id < $page.below
    RETURN engineer
    UNION ALL
    WITH prefecture WHERE $prefectures IS NULL AND $accelerator
    MATCH (engineer:Engineer&Accelerator) WHERE engineer.id > $page.above AND engineer.id < $page.below
    RETURN engineer
    UNION ALL
    WITH prefecture WHERE $prefectures IS NULL AND NOT coalesce($accelerator, false)
    MATCH (engineer:Engineer) WHERE engineer.id > $page.above AND engineer.id < $page.below
    RETURN engineer
  }
  WITH engineer
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND ($registrations IS NULL OR engineer.registration IN $registrations)
    AND ($free_days IS NULL OR engineer.free_days_per_month >= $free_days)
    AND ($accelerator IS NULL OR $accelerator = EXISTS {
      MATCH (engineer)-[tie:DESIGNATED]->(:LocalGovernment)
      WHERE tie.valid_from <= $today AND (tie.valid_to IS NULL OR tie.valid_to >= $today)
    })
    AND ($skills IS NULL OR all(wanted IN $skills WHERE EXISTS {
      MATCH (engineer)-[tie:HAS_SKILL]->(skill:Skill {code: wanted.code})
      WHERE tie.level >= wanted.level
    }))
    AND ($roles IS NULL OR EXISTS {
      MATCH (engineer)-[:HAS_ROLE]->(role:Role) WHERE role.code IN $roles
    })
    AND ($offers IS NULL OR EXISTS {
      MATCH (engineer)-[:OFFERS]->(field:IssueCategory) WHERE field.code IN $offers
    })
    AND ($modes IS NULL OR EXISTS {
      MATCH (engineer)-[tie:OFFERS]->(:IssueCategory)
      WHERE any(mode IN tie.modes WHERE mode IN $modes)
    })
    AND ($forms IS NULL OR EXISTS {
      MATCH (engineer)-[:MAY_WORK_UNDER]->(form:ContractForm) WHERE form.code IN $forms
    })
  RETURN engineer
  ORDER BY CASE WHEN $page.rising THEN engineer.id ELSE '' END, engineer.id DESC LIMIT $page.limit
}
WITH engineer
ORDER BY CASE WHEN $page.rising THEN engineer.id ELSE '' END, engineer.id DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: engineer.id, order: engineer.id}) AS rows
