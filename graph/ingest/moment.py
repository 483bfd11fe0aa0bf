"""Moments on their way into the database."""

from __future__ import annotations

from datetime import UTC, datetime


def storable(moment: datetime) -> datetime:
    """The same moment in UTC.

    The driver asks the zone of a moment for the offset of its own type of moment; `zoneinfo` of
    CPython 3.11 reads that as if it were a `datetime` and crashes the interpreter now and then.
    """
    return moment.astimezone(UTC)
