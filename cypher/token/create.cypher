// Keeps a new access token: its digest and what it stands for, never the token itself.
//
// Parameters: id, digest, role, body, label, created_at, expires_on
CREATE (token:AccessToken {
  id: $id, digest: $digest, role: $role, body: $body, label: $label,
  created_at: $created_at, expires_on: $expires_on
})
RETURN token.id AS id
