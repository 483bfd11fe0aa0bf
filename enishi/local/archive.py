"""Dump and restore: the whole database as one file, through Neo4j's own tool."""

from __future__ import annotations

import tempfile
from pathlib import Path

from enishi.local.admin import run_admin
from enishi.local.database import LocalNeo4j
from enishi.local.errors import AdminFailed, NotPrepared
from enishi.local.home import DATABASE
from enishi.local.java import find_java


def dump(local: LocalNeo4j, file: Path) -> int:
    """Write the database into a file, replacing it; its size. The server is down meanwhile."""
    file = file.absolute()
    if not file.parent.is_dir():
        raise AdminFailed(f"{file}: there is no folder {file.parent}; make it first")
    if file.is_dir():
        raise AdminFailed(f"{file}: it is a folder; name a file in it")
    if not (local.home.store / "databases" / DATABASE).exists():
        raise NotPrepared
    try:
        beside = tempfile.TemporaryDirectory(dir=file.parent)
    except OSError as error:  # told while the server still runs
        raise AdminFailed(f"{file}: {error.strerror}; name a file in another folder") from None
    with beside as folder, local.stopped():
        run_admin(find_java(), local.home, ["database", "dump", f"--to-path={folder}", DATABASE])
        (Path(folder) / f"{DATABASE}.dump").replace(file)
    return file.stat().st_size


def restore(local: LocalNeo4j, file: Path) -> None:
    """Replace the database by what a dump holds; if that fails, what was there stays."""
    if not file.is_file():
        raise AdminFailed(f"{file}: there is no such file")
    try:
        with local.replacing(), file.open("rb") as stream:
            load = ["database", "load", "--from-stdin", DATABASE]
            run_admin(find_java(), local.home, load, stdin=stream)
    except AdminFailed as error:
        raise AdminFailed(f"{file}: {error}; the database is as it was before") from None
