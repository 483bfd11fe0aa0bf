"""Opens the database for commands that keep it: the right one, at the right version."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from enishi.local import connection
from enishi.settings import Settings, load_settings
from graph import clock
from graph.ingest.upgrade import upgrade
from graph.store import Keeper


@contextmanager
def keeper(settings: Settings | None = None, *, alone: bool = False) -> Iterator[Keeper]:
    """The database of the settings, brought to this program's schema; `alone` where nobody else may
    bring in or derive data meanwhile."""
    settings = settings or load_settings()
    clock.fix(settings.today)
    with Keeper(connection(settings)) as opened:
        upgrade(opened)
        if alone:
            opened.claim()
        yield opened
