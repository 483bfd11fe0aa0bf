// Ends a token from now on; the moment of the first revocation stays. No record if unknown.
//
// Parameters: id, now
MATCH (token:AccessToken {id: $id})
SET token.revoked_at = coalesce(token.revoked_at, $now)
RETURN token.id AS id
