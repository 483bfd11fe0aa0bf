// How many people there are, and how many have each skill, role, contract form and field.
// Degrees and counts that the store keeps: nothing is gone through but the vocabularies.
//
// Unfiltered: numbers of everybody, by which the service chooses how to read a list; none is shown.
//
// Parameters:
CALL () { MATCH (engineer:Engineer) RETURN count(engineer) AS people }
CALL () { MATCH (engineer:Accelerator) RETURN count(engineer) AS accelerators }
CALL () {
  MATCH (term:Skill) RETURN term.code AS code, COUNT { (term)<-[:HAS_SKILL]-() } AS people_with
  UNION ALL
  MATCH (term:Role) RETURN term.code AS code, COUNT { (term)<-[:HAS_ROLE]-() } AS people_with
  UNION ALL
  MATCH (term:ContractForm)
  RETURN term.code AS code, COUNT { (term)<-[:MAY_WORK_UNDER]-() } AS people_with
  UNION ALL
  MATCH (term:IssueCategory) RETURN term.code AS code, COUNT { (term)<-[:OFFERS]-() } AS people_with
}
WITH people, accelerators, collect([code, people_with]) AS terms
RETURN 'all' AS key, [{people: people, accelerators: accelerators, terms: terms}] AS rows
