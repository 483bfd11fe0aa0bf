// People who may fit a need, with the facts that a score reads.
//
// Indexes propose up to `breadth` people: the `best` (index, query) as far as they have a `relevant`
// facet, told with a space on each side; where these are too few, of the `rest`. `people` are looked at
// besides. Each is held against the viewer's audiences before anything of theirs is read.
// Facets tell skills, offers, roles, forms, the home, and who has worked at all. Work counts where its
// issue is visible. Forms and courses are the whole vocabulary: what a form forbids, and what would
// close a gap.
//
// What may be null or of any length stands inside `asked`.
//
// People: they are weighed here; those who are shown are read by their id.
//
// Parameters: asked, breadth, as_of, viewer, today
UNWIND $asked AS asked
CALL (asked) {
  CALL (asked) {
    UNWIND asked.best AS proposal
    CALL (proposal) {
      CALL db.index.fulltext.queryNodes(proposal.index, proposal.query, {limit: $breadth})
      YIELD node AS engineer, score
      RETURN engineer, score
    }
    WITH asked, engineer, max(score) AS score
    WHERE asked.relevant = []
      OR any(token IN asked.relevant WHERE ' ' + engineer.facets + ' ' CONTAINS token)
    WITH engineer, score ORDER BY score DESC, engineer.id LIMIT $breadth
    RETURN collect(engineer) AS best
  }
  CALL (asked, best) {
    WITH asked WHERE size(best) < $breadth
    UNWIND asked.rest AS proposal
    CALL (proposal) {
      CALL db.index.fulltext.queryNodes(proposal.index, proposal.query, {limit: $breadth})
      YIELD node AS engineer, score
      RETURN engineer, score
    }
    WITH engineer, max(score) AS score ORDER BY score DESC, engineer.id LIMIT $breadth
    RETURN collect(engineer) AS rest
  }
  CALL (asked, best, rest) {
    UNWIND (best + [one IN rest WHERE NOT one IN best])[..$breadth] AS engineer
    RETURN engineer
    UNION
    UNWIND asked.people AS id
    MATCH (engineer:Engineer {id: id})
    RETURN engineer
  }
  WITH asked, engineer
  WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
    AND engineer.audiences_until >= $today
    AND (asked.states IS NULL OR engineer.registration IN asked.states)
  RETURN collect(engineer) AS engineers
}
RETURN asked.key AS key, [{
  // Hundreds of people: lists in the order of their row, and days as texts, for the driver takes long
  // over maps and days.
  people: [engineer IN engineers | [
    engineer.id, engineer.has_administrative_experience, engineer.free_days_per_month,
    toString(engineer.available_from), toString(engineer.available_to), engineer.remote_share,
    engineer.work_patterns, engineer.on_site_in, engineer.facets
  ]],
  works: COLLECT {
    // A step from somebody passes all that hangs on them: it is gone only where a facet says so.
    UNWIND engineers AS engineer
    WITH engineer WHERE ' ' + engineer.facets + ' ' CONTAINS asked.has_worked
    MATCH (engineer)-[:CARRIED_OUT]->(work:Engagement)-[:ADDRESSED]->(issue:Issue)
    WHERE issue.audience IN $viewer.issue_audiences AND work.valid_from <= $as_of
    RETURN [
      engineer.id, work.id, work.mode, work.strength, issue.category,
      coalesce(work.solved_issue, false)
    ]
  },
  skills: asked.skills,
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
