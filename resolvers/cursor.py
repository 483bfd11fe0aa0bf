"""Cursors: where an item stands in the order of one list, signed."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from typing import Any

from graph.errors import BadCursor

_SIGNATURE = 9


class Cursors:
    """Writes and reads the cursors of one list with these arguments.

    A cursor names the list and its arguments, so one of another list, filter or order is
    BAD_CURSOR. It holds for whoever has it: it names a place in an order and opens nothing.
    """

    def __init__(self, secret: bytes, *of: Any) -> None:
        self._secret = secret
        self._of = hashlib.blake2b(repr(of).encode(), digest_size=8).digest()

    def write(self, order: str) -> str:
        """The cursor of an item that stands there in the order."""
        text = order.encode()
        return base64.urlsafe_b64encode(self._sign(text) + text).rstrip(b"=").decode()

    def read(self, cursor: str | None) -> str | None:
        """Where its item stands; None for none. Raises BadCursor."""
        if cursor is None:
            return None
        try:
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            order = raw[_SIGNATURE:].decode()
        except (binascii.Error, UnicodeError, ValueError):
            raise BadCursor from None
        # Written anew: base64 would also be read with letters in it that mean nothing.
        if not hmac.compare_digest(self.write(order).encode(), cursor.encode()):
            raise BadCursor
        return order

    def _sign(self, text: bytes) -> bytes:
        return hmac.digest(self._secret, self._of + text, "sha256")[:_SIGNATURE]
