// All access tokens, oldest first, under one key. Their digests stay here.
//
// Parameters:
MATCH (token:AccessToken)
WITH token
ORDER BY token.created_at, token.id
RETURN 'every' AS key, collect({
  id: token.id, role: token.role, body: token.body, label: token.label,
  created_at: token.created_at, expires_on: token.expires_on, revoked_at: token.revoked_at
}) AS rows
