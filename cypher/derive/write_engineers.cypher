// Writes what was derived for engineers. Not a change of theirs: no revision, no import.
// Audiences go together with facets and proposal: no index shows a person whom the node would not.
// Unfiltered: the keeper derives audiences for everybody.
//
// Parameters: rows
UNWIND $rows AS row
MATCH (engineer:Engineer {id: row.id})
SET engineer.home_prefecture = row.derived.home_prefecture,
  engineer.audiences = row.derived.audiences,
  engineer.name_audiences = row.derived.name_audiences,
  engineer.audiences_until = row.derived.audiences_until,
  engineer.facets = row.derived.facets,
  engineer.proposal = row.derived.proposal,
  engineer.name_key = row.derived.name_key,
  engineer.turned_key = row.derived.turned_key,
  engineer.kana_key = row.derived.kana_key,
  engineer.romaji_key = row.derived.romaji_key,
  engineer.given_key = row.derived.given_key,
  engineer.ministry_name_key = row.derived.ministry_name_key,
  engineer.ministry_turned_key = row.derived.ministry_turned_key,
  engineer.ministry_kana_key = row.derived.ministry_kana_key,
  engineer.ministry_romaji_key = row.derived.ministry_romaji_key,
  engineer.ministry_given_key = row.derived.ministry_given_key
FOREACH (_ IN CASE WHEN row.derived.is_accelerator THEN [1] ELSE [] END |
  SET engineer:Accelerator
)
FOREACH (_ IN CASE WHEN row.derived.is_accelerator THEN [] ELSE [1] END |
  REMOVE engineer:Accelerator
)
RETURN count(engineer) AS changed
