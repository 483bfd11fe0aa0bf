"""One read about people: who, why, with what question, when, and about whom under a pseudonym."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

import orjson

from graph.grounds import Grounds
from graph.viewer import Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is kept of one read. Variables are not: they could name people."""

    at: datetime
    request: str
    role: str
    body: str | None
    credential: str | None
    purpose: str | None
    legal_basis: str | None
    operation: str | None
    document: str
    people: tuple[str, ...]

    @property
    def line(self) -> bytes:
        """As it stands in a segment."""
        return orjson.dumps(asdict(self), option=orjson.OPT_UTC_Z) + b"\n"


_NAMES = frozenset(field.name for field in fields(Entry))


def read_entry(line: bytes) -> Entry:
    """The entry of a line; raises ValueError where it is none."""
    found: Any = orjson.loads(line)
    if not isinstance(found, dict) or not found.keys() >= _NAMES:
        raise ValueError("it is no entry")
    kept = {name: found[name] for name in _NAMES}  # what a later version adds is left alone
    return Entry(
        **kept | {"at": datetime.fromisoformat(found["at"]), "people": tuple(found["people"])}
    )


class Pseudonyms:
    """What people are called in the record: told apart only by who holds the service's secret."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def of(self, engineer_id: str) -> str:
        """The pseudonym of a person: 128 bits, the same for one id and secret."""
        text = b"journal:" + engineer_id.encode()
        return hmac.digest(self._secret, text, "sha256")[:16].hex()

    def entry(
        self,
        *,
        at: datetime,
        request: str,
        viewer: Viewer,
        grounds: Grounds,
        operation: str | None,
        document: str,
        people: Iterable[str],
    ) -> Entry:
        """The entry of a read."""
        return Entry(
            at=at,
            request=request,
            role=viewer.role.value,
            body=viewer.body,
            credential=viewer.credential,
            purpose=grounds.purpose,
            legal_basis=grounds.legal_basis,
            operation=operation,
            document=hashlib.sha256(document.encode()).hexdigest(),
            people=tuple(sorted(map(self.of, people))),
        )
