// The ties from each success story that the viewer may read over its work to whoever did it, to what
// they had learnt before, to the issues and to everyone who reused story or work.
//
// Both ends of a tie are what the viewer may see. A course counts where it was completed when the
// work began and its provider does not dispute it.
//
// People: those who are shown are read by their id.
//
// Parameters: keys, viewer, today
UNWIND $keys AS key
MATCH (story:SuccessStory {id: key})
WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
CALL (story) {
  MATCH (story)<-[tie:REUSED]-(body:LocalGovernment)
  RETURN body AS subject, tie, story AS object
  UNION ALL
  CALL (story) {
    MATCH (story)-[about:ABOUT]->(work:Engagement)-[addressed:ADDRESSED]->(issue:Issue)
    WHERE issue.audience IN $viewer.issue_audiences
    RETURN work, about, addressed, issue
  }
  CALL (story, work, about, addressed, issue) {
    RETURN story AS subject, about AS tie, work AS object
    UNION ALL
    RETURN work AS subject, addressed AS tie, issue AS object
    UNION ALL
    MATCH (body:LocalGovernment)-[tie:FACES]->(issue)
    RETURN body AS subject, tie, issue AS object
    UNION ALL
    MATCH (body:LocalGovernment)-[tie:REUSED]->(work)
    RETURN body AS subject, tie, work AS object
    UNION ALL
    CALL (work) {
      MATCH (work)<-[carried:CARRIED_OUT]-(engineer:Engineer)
      WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
        AND engineer.audiences_until >= $today
      RETURN engineer, carried
    }
    CALL (work, engineer, carried) {
      RETURN engineer AS subject, carried AS tie, work AS object
      UNION ALL
      MATCH (engineer)-[tie:COMPLETED]->(course:TrainingCourse)
      WHERE tie.completed_on <= work.valid_from AND coalesce(tie.confirmation, '') <> 'DISPUTED'
      RETURN engineer AS subject, tie, course AS object
    }
    RETURN subject, tie, object
  }
  RETURN subject, tie, object
}
RETURN key, collect({
  relation: type(tie),
  subject: [[label IN labels(subject) WHERE NOT label IN ['LocalGovernment', 'Accelerator']][0],
    coalesce(subject.code, subject.id)],
  object: [labels(object)[0], coalesce(object.code, object.id)],
  since: coalesce(tie.since, tie.completed_on), source: tie.source, updated_at: tie.updated_at.epochSeconds
}) AS rows
