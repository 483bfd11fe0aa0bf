"""Cursors: where a page ended, signed, so that they fit only the list that gave them out."""

from __future__ import annotations

import base64
import binascii
import hmac
from hashlib import sha256

from graph.errors import BadCursor

_SIGNATURE = 12


def seal(secret: bytes, scope: str, sort_key: str) -> str:
    """The cursor of the row with that sort key. `scope` names list, owner, order and filter."""
    raw = sort_key.encode()
    return base64.urlsafe_b64encode(_sign(secret, scope, raw) + raw).rstrip(b"=").decode()


def unseal(secret: bytes, scope: str, cursor: str, argument: str = "after") -> str:
    """The sort key in a cursor; raises BadCursor for one of another list, or of nobody's."""
    try:
        sealed = base64.b64decode(
            (cursor + "=" * (-len(cursor) % 4)).encode("ascii"), altchars=b"-_", validate=True
        )
        signature, raw = sealed[:_SIGNATURE], sealed[_SIGNATURE:]
        if hmac.compare_digest(signature, _sign(secret, scope, raw)):
            return raw.decode()
    except (binascii.Error, UnicodeError):
        pass
    raise BadCursor(argument)


def _sign(secret: bytes, scope: str, raw: bytes) -> bytes:
    text = scope.encode()
    # The length keeps scope and key apart: no other pair gives the same bytes.
    message = b"cursor|%d|" % len(text) + text + raw
    return hmac.digest(secret, message, sha256)[:_SIGNATURE]
