// What is on record about candidates: designation, training, pools, employer, posts.
//
// All of it takes walking, so it is read only of those of whom it decides or tells something. Whom
// they work for is read only where the viewer may read the name.
//
// People: they are weighed here; those who are shown are read by their id.
//
// Parameters: keys, bodies, as_of, viewer, today
UNWIND $keys AS key
MATCH (engineer:Engineer {id: key})
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
RETURN key, [{
  is_accelerator: engineer:Accelerator AND EXISTS {
    MATCH (engineer)-[since:DESIGNATED]->(:LocalGovernment)
    WHERE since.valid_from <= $as_of AND (since.valid_to IS NULL OR since.valid_to >= $as_of)
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
      AND body.code IN $bodies
    RETURN DISTINCT [company.id, body.code] AS sale
  },
  bodies_served: COUNT {
    MATCH (engineer)<-[:OF]-(post:Appointment)-[:SERVES]->(:LocalGovernment)
    WHERE post.valid_from <= $as_of AND (post.valid_to IS NULL OR post.valid_to >= $as_of)
  }
}] AS rows
