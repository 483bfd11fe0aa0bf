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
def keeper(settings: Settings | None = None) -> Iterator[Keeper]:
    """The database of the settings, brought to this program's schema."""
    settings = settings or load_settings()
    clock.fix(settings.today)
    with Keeper(connection(settings)) as opened:
        upgrade(opened)
        yield opened
