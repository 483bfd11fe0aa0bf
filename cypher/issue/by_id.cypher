// Issues by id, with the codes of who faces them, their field and their source of money.
//
// An issue that the viewer may not read contributes no row.
//
// Parameters: keys, issue_audiences
UNWIND $keys AS id
MATCH (issue:Issue {id: id})
WHERE issue.audience IN $issue_audiences
RETURN id AS key, [issue {
  .id, .title, .title_english, .problem, .problem_english, .desired_result, .desired_result_english,
  .status, .visibility, wanted_modes: coalesce(issue.wanted_modes, []), .size_days, .on_site,
  .deadline, .posted_on, .closed_on, .body, .category,
  budget: head(COLLECT { MATCH (issue)-[:FUNDED_BY]->(scheme:FundingScheme) RETURN scheme.code LIMIT 1 }),
  is_synthetic: coalesce(issue.is_synthetic, false), .source, .revision, .updated_at
}] AS rows
