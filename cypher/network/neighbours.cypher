// What each thing is tied to, by relation and kind of neighbour: how many, and the first of them.
//
// Only neighbours that the viewer may see are counted: people by their audience, posts with their
// person, issues and stories by theirs, work with its issue; an employer with the person's name.
// Ties and posts hold on the day. From a hub (a town's residents, the people with a skill, the
// issues of a field) nothing is walked: relations that lead there are followed from people and
// issues only, so that no step goes through a country. Things of `asked.without` (Label:id) are no
// neighbours: those that a picture shows already.
//
// What may be null or of any length stands inside `asked`, so that one plan serves all.
//
// People: told as numbers; those who are shown are read by their id.
//
// Parameters: keys, asked, as_of, viewer, today
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ':') AS parts
  WITH parts[0] AS label, substring(key, size(parts[0]) + 1) AS id
  CALL (label, id) {
    WITH label, id WHERE label IN ['Prefecture', 'Municipality']
    MATCH (node:LocalGovernment {code: id}) RETURN node
    UNION ALL
    WITH label, id WHERE label = 'WideAreaGroup' MATCH (node:WideAreaGroup {id: id}) RETURN node
    UNION ALL
    WITH label, id WHERE label = 'PeerGroup' MATCH (node:PeerGroup {code: id}) RETURN node
    UNION ALL
    WITH label, id WHERE label = 'Company' MATCH (node:Company {id: id}) RETURN node
    UNION ALL
    WITH label, id WHERE label = 'Pool' MATCH (node:Pool {id: id}) RETURN node
    UNION ALL
    WITH label, id WHERE label = 'Skill' MATCH (node:Skill {code: id}) RETURN node
    UNION ALL
    WITH label, id WHERE label = 'IssueCategory' MATCH (node:IssueCategory {code: id}) RETURN node
    UNION ALL
    WITH label, id WHERE label = 'TrainingCourse' MATCH (node:TrainingCourse {code: id}) RETURN node
    UNION ALL
    WITH label, id WHERE label = 'Engineer'
    MATCH (engineer:Engineer {id: id})
    WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
      AND engineer.audiences_until >= $today
    RETURN engineer AS node
    UNION ALL
    WITH label, id WHERE label = 'Issue'
    MATCH (issue:Issue {id: id}) WHERE issue.audience IN $viewer.issue_audiences
    RETURN issue AS node
    UNION ALL
    WITH label, id WHERE label = 'Engagement'
    MATCH (work:Engagement {id: id})-[:ADDRESSED]->(issue:Issue)
    WHERE issue.audience IN $viewer.issue_audiences
    RETURN work AS node
    UNION ALL
    WITH label, id WHERE label = 'Appointment'
    MATCH (post:Appointment {id: id})-[:OF]->(engineer:Engineer)
    WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
      AND engineer.audiences_until >= $today
    RETURN post AS node
    UNION ALL
    WITH label, id WHERE label = 'SuccessStory'
    MATCH (story:SuccessStory {id: id})
    WHERE (story.audience IN $viewer.audiences OR 'ministry' IN $viewer.audiences)
    RETURN story AS node
  }
  RETURN node
}
CALL (node) {
  CALL (node) {
    MATCH (node)-[tie:ADJACENT_TO|IN_PREFECTURE|IN_PEER_GROUP|MEMBER_OF|LIVES_IN|EMPLOYED_BY|DESIGNATED|SELLS_TO|HAS_SKILL|COMPLETED|IN_POOL|RUN_BY|FACES|IN_CATEGORY|REQUIRES|SIMILAR_TO|APPOINTED|OF|SERVES|CARRIED_OUT|ADDRESSED|ABOUT|REUSED]->(other)
    RETURN tie, other, false AS backwards
    UNION ALL
    MATCH (node)<-[tie:ADJACENT_TO|IN_PREFECTURE|IN_PEER_GROUP|MEMBER_OF|DESIGNATED|SELLS_TO|IN_POOL|RUN_BY|FACES|APPOINTED|OF|SERVES|CARRIED_OUT|ADDRESSED|ABOUT|REUSED]-(other)
    RETURN tie, other, true AS backwards
  }
  WITH node, tie, other, backwards,
    [label IN labels(other) WHERE NOT label IN ['LocalGovernment', 'Accelerator']][0] AS kind
  WHERE ($asked.relations IS NULL OR type(tie) IN $asked.relations) AND kind IN $asked.kinds
    AND coalesce(tie.valid_from, $as_of) <= $as_of AND coalesce(tie.valid_to, $as_of) >= $as_of
    AND CASE kind
      WHEN 'Engineer' THEN any(audience IN other.audiences WHERE audience IN $viewer.audiences)
        AND other.audiences_until >= $today
      WHEN 'Issue' THEN other.audience IN $viewer.issue_audiences
      WHEN 'Engagement' THEN EXISTS {
        MATCH (other)-[:ADDRESSED]->(issue:Issue) WHERE issue.audience IN $viewer.issue_audiences
      }
      WHEN 'SuccessStory' THEN other.audience IN $viewer.audiences
        OR 'ministry' IN $viewer.audiences
      WHEN 'Appointment' THEN coalesce(other.valid_from, $as_of) <= $as_of
        AND coalesce(other.valid_to, $as_of) >= $as_of AND EXISTS {
          MATCH (other)-[:OF]->(engineer:Engineer)
          WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
            AND engineer.audiences_until >= $today
        }
      ELSE true END
    AND (type(tie) <> 'EMPLOYED_BY'
      OR any(audience IN node.name_audiences WHERE audience IN $viewer.audiences))
  WITH type(tie) AS relation, kind, backwards, coalesce(other.code, other.id) AS id, tie
  ORDER BY relation, kind, backwards, tie.score DESC, id, tie.valid_from
  WITH relation, kind, backwards, id, collect(tie)[0] AS tie
  WHERE NOT kind + ':' + id IN $asked.without
  WITH relation, kind, backwards, count(*) AS number,
    collect([id, tie.valid_from, tie.valid_to, tie.score, tie.source])[..$asked.most] AS ends
  RETURN collect({
    relation: relation, kind: kind, backwards: backwards, number: number, ends: ends
  }) AS rows
}
RETURN key, rows
