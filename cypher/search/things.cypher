// Every place, field, skill, course and company with what it is found by. All of them are public.
MATCH (thing:Prefecture|Municipality|Company|IssueCategory|Skill|TrainingCourse)
WHERE thing.find_text IS NOT NULL
RETURN 'all' AS key, collect({
  kind: head([kind IN labels(thing) WHERE kind <> 'LocalGovernment']),
  key: coalesce(thing.code, thing.id), order: coalesce(thing.kana, thing.name),
  tokens: thing.find_text
}) AS rows
