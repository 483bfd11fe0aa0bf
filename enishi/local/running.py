"""Which database a command talks to, and servers that live as long as a block of code."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from enishi.local import process
from enishi.local.database import LocalNeo4j
from enishi.local.external import external_connection
from enishi.local.home import Home
from enishi.settings import Settings
from graph.store.connection import Connection

#: How the folders of throw-away homes begin.
THROW_AWAY = "enishi-neo4j-"


def connection(settings: Settings) -> Connection:
    """The database to use: the external one if set, else the local one if it runs."""
    return external_connection(settings) or LocalNeo4j(settings).connection()


@contextmanager
def running(
    settings: Settings,
    *,
    ephemeral: bool = False,
    like: Path | None = None,
    java_options: Sequence[str] = (),
    console: Console | None = None,
) -> Iterator[Connection]:
    """A database for the block: the external one, a local server that ends with the block, or
    (`ephemeral`) one with a throw-away home on a free port, for tests: a new one, or a copy of
    the home `like`, whose server has stopped, its Java with options of its own.

    A local server that was started to stay is used, and left running.
    """
    if ephemeral:
        with _thrown_away(settings, like, java_options, console) as own:
            yield own
        return
    if (external := external_connection(settings)) is not None:
        yield external
        return
    local = LocalNeo4j(settings, console=console)
    before = local.status()
    ends_here = before is None or before.is_orphan
    try:
        yield local.start(owned=True)
    finally:
        if ends_here:
            local.stop()


def apart(settings: Settings, home: Path, console: Console | None = None) -> LocalNeo4j:
    """A local Neo4j with that home, on a free port, whichever database the settings name."""
    own = {"home": home, "bolt_port": 0, "neo4j_uri": None}
    return LocalNeo4j(settings.model_copy(update=own), console=console)


@contextmanager
def _thrown_away(
    settings: Settings, like: Path | None, java_options: Sequence[str], console: Console | None
) -> Iterator[Connection]:
    sweep(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=THROW_AWAY) as folder:
        if like is not None:
            shutil.copytree(like, folder, dirs_exist_ok=True)
        local = apart(settings, Path(folder), console)
        local.java_options = java_options
        try:
            yield local.start(owned=True)
        finally:
            local.kill()


def sweep(folder: Path) -> None:
    """End the throw-away servers whose command was killed before it could."""
    for left in folder.glob(f"{THROW_AWAY}*/neo4j"):
        state = Home(left).state()
        if state is None or state.owner is None or process.is_alive(state.owner):
            continue
        if (pid := process.find_server(left)) is not None:
            process.end(pid, seconds=10, kill=True)
        shutil.rmtree(left.parent, ignore_errors=True)
