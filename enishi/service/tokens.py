"""The viewer behind an Authorization header: a personal token looked up, or an issuer's checked."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from enishi.service.bearer import Bearers
from graph.errors import Unauthenticated
from graph.store import Database
from graph.tokens import BY_DIGEST, AccessToken, digest, is_well_formed
from graph.viewer import PUBLIC, Viewer

#: Seconds that a token once found is believed. A revocation acts everywhere after this long.
BELIEVED: Final = 5.0

#: Tokens kept at most; beyond it all are forgotten and looked up again.
_MOST: Final = 10_000


class Viewers:
    """Finds out who asks. One per process."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], float] = time.monotonic,
        bearers: Bearers | None = None,
    ) -> None:
        self._database = database
        self._bearers = bearers or Bearers(())
        self._clock = clock
        self._known: dict[str, tuple[float, AccessToken]] = {}

    async def of(self, authorization: str | None) -> Viewer:
        """The viewer; without a header the public. Raises Unauthenticated, never guesses."""
        if authorization is None:
            return PUBLIC
        scheme, _, text = authorization.partition(" ")
        token = text.strip()
        if scheme.lower() == "bearer" and self._bearers.reads(token):
            return await self._bearers.viewer(token)
        if scheme.lower() != "bearer" or not is_well_formed(token):
            raise Unauthenticated(
                "Authorization: it is not `Bearer` and an access token; leave it out to ask "
                "as the public"
            )
        found = await self._found(digest(token))
        if found is None or found.revoked_at is not None:
            raise Unauthenticated("Authorization: the access token is unknown or revoked")
        if not found.serves_on(self._database.clock()):
            raise Unauthenticated("Authorization: the access token has expired")
        return found.viewer

    async def _found(self, key: str) -> AccessToken | None:
        since, token = self._known.get(key, (0.0, None))
        if token is not None and self._clock() - since < BELIEVED:
            return token
        asked = self._clock()
        rows = (await self._database.graph(PUBLIC).read(BY_DIGEST, keys=[key])).get(key)
        if not rows:
            # Not kept: whoever guesses tokens would fill the memory, and a new one works at once.
            self._known.pop(key, None)
            return None
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[key] = (asked, rows[0])
        return rows[0]
