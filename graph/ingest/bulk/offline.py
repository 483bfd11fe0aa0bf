"""When an import goes offline, and how the database is filled then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from graph.ingest.bulk.files import BulkFiles
from graph.ingest.bulk.standing import is_empty
from graph.ingest.schema import migrate
from graph.store import Connection, Keeper

_CHUNK = 1 << 20


class Offline(Protocol):
    """The database's own tool, which fills it from files while its server is down."""

    @property
    def folder(self) -> Path:
        """An empty folder for the files."""
        ...

    def load(self, arguments: Sequence[str]) -> Connection:
        """Put a new database in place of the present one and start it; on failure that is back."""
        ...


def is_worth_it(keeper: Keeper, paths: Iterable[Path], most_online: int) -> bool:
    """Whether the files have more lines than that, and the database is empty."""
    return _has_more_lines(paths, most_online) and is_empty(keeper)


def fill(keeper: Keeper, offline: Offline, files: BulkFiles) -> None:
    """Make a database of the files, and lay the schema over it."""
    was_alone = keeper.has_claim
    keeper.release()  # a server that stops waits for what is open
    keeper.reopen(offline.load(files.arguments()))
    migrate(keeper)
    if was_alone:
        keeper.claim()


def _has_more_lines(paths: Iterable[Path], most: int) -> bool:
    lines = 0
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                lines += chunk.count(b"\n")
                if lines > most:
                    return True
    return False
