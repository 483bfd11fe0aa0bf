"""The rehearsal of a start of Neo4j: a throw-away server does what a service asks of it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from enishi.local import THROW_AWAY, LocalNeo4j, apart
from enishi.package_data import REFERENCE
from enishi.settings import PREFIX, Settings
from graph.ingest.reference import load_reference
from graph.ingest.schema import migrate
from graph.store import Keeper

#: For a server that lives for seconds: what Java's second compiler would gain comes too late for it,
#: and what Java would note of it in a rehearsal makes no later start faster.
BRIEF = ("-XX:TieredStopAtLevel=1",)


def rehearse(settings: Settings, console: Console | None = None) -> bool:
    """Let Java learn from a start, a schema and the reference data; False if it has before."""
    with tempfile.TemporaryDirectory(prefix=THROW_AWAY) as folder:
        return _learn(settings, Path(folder), console)


def prepare(settings: Settings, home: Path) -> None:
    """Make a new home with the schema and the reference data, its server stopped again.

    Java learns from it if it has not before: for tests, which start servers on copies of it.
    """
    if not _learn(settings, home, None):
        _play(apart(settings, home), ())


def _learn(settings: Settings, home: Path, console: Console | None) -> bool:
    local = apart(settings, home, console)
    if not local.rehearsal.is_possible:
        return False
    return local.rehearsal.learn(
        [f"@{local.home.java_options}"], lambda options: _play(local, options)
    )


def _play(local: LocalNeo4j, options: Sequence[str]) -> None:
    local.java_options = (*BRIEF, *options)
    try:
        with Keeper(local.start(owned=True)) as keeper:
            migrate(keeper)
            load_reference(keeper, REFERENCE)
        local.stop()
    finally:
        local.kill()


@contextmanager
def aside(settings: Settings) -> Iterator[Callable[[], None]]:
    """A rehearsal beside other work, begun by the call of what this gives, ended with the block."""
    children: list[subprocess.Popen[bytes]] = []
    lock, is_over = threading.Lock(), threading.Event()

    def begin() -> None:
        if settings.neo4j_uri is not None:
            return  # there may be no Java here, and none is needed
        rehearsal = LocalNeo4j(settings).rehearsal
        if not rehearsal.is_possible or rehearsal.file.exists():
            return
        with lock:
            if not is_over.is_set():
                children.append(_child(settings))

    try:
        yield begin
    finally:
        with lock:
            is_over.set()
        for child in children:
            child.terminate()
            child.wait()


def _child(settings: Settings) -> subprocess.Popen[bytes]:
    child = subprocess.Popen(
        [sys.executable, "-m", "enishi.cli", "db", "rehearse"],
        env=os.environ | {f"{PREFIX}CACHE": str(settings.cache)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # a Ctrl-C at the terminal reaches us only
    )
    os.setpriority(os.PRIO_PROCESS, child.pid, 19)
    return child
