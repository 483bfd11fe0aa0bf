"""Neo4j's offline import into the local database: fills it from files while the server is down."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from enishi.local.database import LocalNeo4j
from enishi.local.external import external_connection
from enishi.local.home import DATABASE, IMPORT_FILES
from enishi.settings import Settings
from graph.store import Connection

#: Memory of the tool: Java's heap, and what it takes beside it.
HEAP = "1g"
BESIDE = "1g"


@dataclass(frozen=True, slots=True)
class OfflineImport:
    """`graph.ingest.bulk.Offline` of the local database."""

    local: LocalNeo4j
    folder: Path

    def load(self, arguments: Sequence[str]) -> Connection:
        """Replace the database by what the files hold, and start it; on failure it is as before."""
        with self.local.replacing():
            # The name stands first: a list of files would take it for one more.
            command = ["database", "import", "full", DATABASE]
            memory, report = f"--max-off-heap-memory={BESIDE}", self.folder / "import.report"
            told = [*command, memory, f"--report-file={report}", *arguments]
            self.local.admin(told, heap=HEAP)
        return self.local.connection()


@contextmanager
def offline(settings: Settings, local: LocalNeo4j | None = None) -> Iterator[OfflineImport | None]:
    """The offline import of the settings' database; None where it is not the local one.

    Its files lie beside the data and are gone afterwards.
    """
    if external_connection(settings) is not None:
        yield None
        return
    local = local or LocalNeo4j(settings)
    with tempfile.TemporaryDirectory(prefix=IMPORT_FILES, dir=local.home.path) as folder:
        yield OfflineImport(local, Path(folder))
