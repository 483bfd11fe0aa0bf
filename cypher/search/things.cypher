// Every place, field, skill, course and company with what it is found by, and the terms that a filter
// may name without being found. All of them are public.
MATCH (thing:Prefecture|Municipality|Company|IssueCategory|Skill|TrainingCourse|Role|ContractForm|PeerGroup)
WHERE thing.find_text IS NOT NULL OR thing:Role|ContractForm|PeerGroup
RETURN 'all' AS key, collect({
  kind: head([kind IN labels(thing) WHERE kind <> 'LocalGovernment']),
  key: coalesce(thing.code, thing.id), order: coalesce(thing.kana, thing.name),
  tokens: coalesce(thing.find_text, '')
}) AS rows
