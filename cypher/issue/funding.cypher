// The scheme that each issue is to be paid from.
//
// Parameters: keys, viewer
UNWIND $keys AS key
MATCH (issue:Issue {id: key})-[:FUNDED_BY]->(scheme:FundingScheme)
WHERE issue.audience IN $viewer.issue_audiences
RETURN key, collect({key: scheme.code, order: scheme.code}) AS rows
