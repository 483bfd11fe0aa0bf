// Whom tokens stand for, found by their digests. An unknown digest contributes no record.
//
// Revoked and expired tokens are answered too: the caller tells why one no longer serves.
//
// Parameters: keys
UNWIND $keys AS digest
MATCH (token:AccessToken {digest: digest})
RETURN digest AS key, collect({
  id: token.id, role: token.role, body: token.body, label: token.label,
  created_at: token.created_at, expires_on: token.expires_on, revoked_at: token.revoked_at
}) AS rows
