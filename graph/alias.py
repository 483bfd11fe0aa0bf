"""What a person is called where their name may not be read: stable, and telling nothing."""

from __future__ import annotations

import hmac

#: Without letters and digits that are mistaken for one another.
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def alias(engineer_id: str, secret: bytes) -> str:
    """Such as 登録者 7F3K-2QWX: the same for one id and secret, not to be led back to the id."""
    digest = hmac.digest(secret, b"alias:" + engineer_id.encode(), "sha256")
    letters = "".join(_ALPHABET[byte % 32] for byte in digest[:8])
    return f"登録者 {letters[:4]}-{letters[4:]}"
