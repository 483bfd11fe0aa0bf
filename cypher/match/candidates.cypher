// People who may fit a need, with the facts that a score and its missing conditions read.
//
// The index of facets proposes up to `breadth` people (`query`); `people` are looked at besides.
// Each is held against the viewer's audiences before anything of theirs is read. Whom they work
// for is read only where the viewer may read the name. Work counts where its issue is visible.
// Forms and courses are the whole vocabulary: what a form forbids, and what would close a gap.
//
// What may be null or of any length stands inside `asked`.
//
// People: they are weighed here; those who are shown are read by their id.
//
// Parameters: asked, breadth, as_of, viewer, today
UNWIND $asked AS asked
CALL (asked) {
  CALL (asked) {
    WITH asked WHERE asked.query IS NOT NULL
    CALL db.index.fulltext.queryNodes('engineer_facets', asked.query, {limit: $breadth})
    YIELD node AS engineer
    RETURN engineer
    UNION
    WITH asked
    UNWIND asked.people AS id
    MATCH (engineer:Engineer {id: id})
    RETURN engineer
  }
  WITH asked, engineer
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND (asked.states IS NULL OR engineer.registration IN asked.states)
  RETURN collect(engineer {
    .id, .has_administrative_experience, .free_days_per_month, .available_from, .available_to,
    .remote_share, work_patterns: coalesce(engineer.work_patterns, []),
    on_site_in: coalesce(engineer.on_site_in, []),
    home: head(COLLECT { MATCH (engineer)-[:LIVES_IN]->(home:Municipality) RETURN home.code }),
    is_accelerator: EXISTS {
      MATCH (engineer)-[since:DESIGNATED]->(:LocalGovernment)
      WHERE since.valid_from <= $as_of AND (since.valid_to IS NULL OR since.valid_to >= $as_of)
    },
    skills: COLLECT {
      MATCH (engineer)-[tie:HAS_SKILL]->(skill:Skill) WHERE skill.code IN asked.skills
      RETURN [skill.code, tie.level]
    },
    roles: COLLECT { MATCH (engineer)-[:HAS_ROLE]->(role:Role) RETURN role.code },
    forms: COLLECT {
      MATCH (engineer)-[:MAY_WORK_UNDER]->(form:ContractForm) RETURN form.code ORDER BY form.code
    },
    offers: COLLECT {
      MATCH (engineer)-[tie:OFFERS]->(field:IssueCategory)
      RETURN [field.code, coalesce(tie.modes, [])]
    },
    works: COLLECT {
      MATCH (engineer)-[:CARRIED_OUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
      WHERE issue.audience IN $viewer.issue_audiences AND work.valid_from <= $as_of
      RETURN {id: work.id, mode: work.mode, strength: work.strength, category: issue.category,
              has_solved: coalesce(work.solved_issue, false)}
    },
    training: COLLECT {
      MATCH (engineer)-[tie:COMPLETED]->(course:TrainingCourse)
      WHERE tie.completed_on <= $as_of AND coalesce(tie.confirmation, '') <> 'DISPUTED'
      RETURN [course.topic, tie.valid_until]
    },
    pools: COLLECT {
      MATCH (engineer)-[member:IN_POOL]->(pool:Pool)
      WHERE member.valid_from <= $as_of AND (member.valid_to IS NULL OR member.valid_to >= $as_of)
        AND coalesce(member.state, 'ACTIVE') = 'ACTIVE'
      RETURN pool.id
    },
    permission: head(COLLECT {
      MATCH (engineer)-[tie:EMPLOYED_BY]->()
      WHERE any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
        AND tie.valid_from <= $as_of AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
      RETURN tie.permission ORDER BY tie.valid_from DESC
    }),
    sells: COLLECT {
      MATCH (engineer)-[tie:EMPLOYED_BY]->(company:Company)-[sale:SELLS_TO]->(body:LocalGovernment)
      WHERE any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
        AND tie.valid_from <= $as_of AND (tie.valid_to IS NULL OR tie.valid_to >= $as_of)
        AND (sale.valid_from IS NULL OR sale.valid_from <= $as_of)
        AND (sale.valid_to IS NULL OR sale.valid_to >= $as_of)
        AND body.code IN asked.bodies
      RETURN DISTINCT [company.id, body.code] AS sale
    },
    bodies_served: COUNT {
      MATCH (engineer)<-[:OF]-(post:Appointment)-[:SERVES]->(:LocalGovernment)
      WHERE post.valid_from <= $as_of AND (post.valid_to IS NULL OR post.valid_to >= $as_of)
    }
  }) AS people
}
RETURN asked.key AS key, [{
  people: people,
  rarities: COLLECT {
    UNWIND asked.skills AS code
    MATCH (skill:Skill {code: code})
    RETURN [code, coalesce(skill.rarity, 0.0)]
  },
  forms: COLLECT {
    MATCH (form:ContractForm)
    RETURN form {
      .code, .is_verified, .ends_with_fiscal_year, .maximum_months, .minimum_days_per_month,
      .work_pattern, .valid_to, allowed_modes: coalesce(form.allowed_modes, [])
    } ORDER BY form.code
  },
  courses: COLLECT {
    MATCH (course:TrainingCourse) WHERE course.topic IN asked.topics
    RETURN [course.code, course.topic] ORDER BY course.code
  }
}] AS rows
