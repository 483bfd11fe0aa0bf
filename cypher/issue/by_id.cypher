// Each issue that the viewer may read.
//
// Parameters: keys, viewer
UNWIND $keys AS key
MATCH (issue:Issue {id: key})
WHERE issue.audience IN $viewer.issue_audiences
RETURN key, [issue {
    .id, .title, .title_english, .problem, .problem_english, .desired_result,
    .desired_result_english, .status, .visibility, .wanted_modes, .size_days, .on_site, .deadline,
    .posted_on, .closed_on, .is_synthetic, .body, .category, .source, updated_at: issue.updated_at.epochSeconds, .revision
  }] AS rows
