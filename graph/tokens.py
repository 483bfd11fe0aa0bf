"""Personal access tokens: how one is made, what of it is kept, and whom it stands for."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from graph.clock import now, today
from graph.ingest.moment import storable
from graph.store import Keeper, command, statement
from graph.viewer import Role, Viewer

#: So that a leaked token is recognised as one, by people and by scanners of repositories.
PREFIX: Final = "ensh_"

_SHAPE = re.compile(PREFIX + r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessToken:
    """What is kept of a token. It serves through the day `expires_on`, unless revoked."""

    id: str
    role: str
    body: str | None
    label: str | None
    created_at: datetime
    expires_on: date
    revoked_at: datetime | None = None

    @property
    def viewer(self) -> Viewer:
        """Whom it stands for."""
        return Viewer(Role(self.role), self.body, credential=f"token:{self.id}")

    def serves_on(self, day: date) -> bool:
        """Whether it is neither revoked nor expired."""
        return self.revoked_at is None and day <= self.expires_on


CREATE = command("token/create")
REVOKE = command("token/revoke")
BY_DIGEST = statement("token/by_digest", AccessToken)
EVERY = statement("token/every", AccessToken)


def make() -> str:
    """A new random token of 256 bits."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is kept instead of the token. It is random, so that a plain hash cannot be guessed."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_well_formed(text: str) -> bool:
    """Whether it can be a token at all."""
    return _SHAPE.fullmatch(text) is not None


def create(
    keeper: Keeper, viewer: Viewer, *, label: str | None, days: int
) -> tuple[str, AccessToken]:
    """A new token for the viewer, serving that many days; the token itself is told only here."""
    token = make()
    kept = AccessToken(
        id=secrets.token_hex(4),
        role=viewer.role.value,
        body=viewer.body,
        label=label,
        created_at=storable(now()),
        expires_on=today() + timedelta(days=days),
    )
    values = {name: getattr(kept, name) for name in CREATE.parameters - {"digest"}}
    keeper.write(CREATE, digest=digest(token), **values)
    return token, kept


def every(keeper: Keeper) -> list[AccessToken]:
    """All tokens, oldest first."""
    rows = [row for record in keeper.read(EVERY) for row in record["rows"]]
    return [AccessToken(**row) for row in rows]


def revoke(keeper: Keeper, id_: str) -> bool:
    """End a token from now on; whether there is one with this id."""
    return bool(keeper.write(REVOKE, id=id_, now=storable(now())))
