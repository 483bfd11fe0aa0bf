// Derives how well the outcomes of engagements are borne out; each step needs the one before it.
// Unfiltered: the keeper derives outcomes for everybody.
//
// Parameters: ids, strengths
UNWIND $ids AS id
MATCH (engagement:Engagement {id: id})
WITH engagement,
  engagement.confirmation = 'CONFIRMED'
    AND EXISTS { (engagement)-[:CONFIRMED_BY]->(:LocalGovernment) } AS is_confirmed,
  EXISTS {
    MATCH (engagement)-[:MEASURED_BY]->(indicator:OutcomeIndicator)
    WHERE indicator.before IS NOT NULL AND indicator.after IS NOT NULL
  } AS is_measured,
  EXISTS {
    MATCH (engagement)<-[:REUSED]-(body:LocalGovernment)
    WHERE NOT EXISTS { (engagement)-[:AT]->(body) }
  } AS is_reused
WITH engagement, $strengths[CASE
    WHEN is_confirmed AND is_measured AND is_reused THEN 3
    WHEN is_confirmed AND is_measured THEN 2
    WHEN is_confirmed THEN 1
    ELSE 0
  END] AS strength
WHERE engagement.strength IS NULL OR engagement.strength <> strength
SET engagement.strength = strength
RETURN count(engagement) AS changed
