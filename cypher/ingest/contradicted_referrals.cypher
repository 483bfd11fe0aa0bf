// Referrals whose stated status is not that of their last step, and what that step says.
//
// Of the steps of one day the last is the one that comes last in `states`, the order of a referral's
// life. A referral without steps contradicts nothing.
//
// Parameters: ids, states
UNWIND $ids AS id
MATCH (referral:Referral {id: id})
WITH referral, head(COLLECT {
  MATCH (referral)-[step:STEPPED]->(:LocalGovernment)
  WITH step, [nth IN range(0, size($states) - 1) WHERE $states[nth] = step.status][0] AS nth
  RETURN step.status AS status ORDER BY step.stepped_on DESC, nth DESC
}) AS last_step
WHERE last_step <> referral.status
RETURN referral.id AS id, referral.status AS status, last_step
