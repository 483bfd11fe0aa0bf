"""Room on the disk, asked for before it is needed."""

from __future__ import annotations

import shutil
from pathlib import Path

from enishi.local.errors import DiskFull

#: What a running server needs beyond its data: transaction logs, its own log, indexes.
FOR_A_START = 200_000_000


def require_space(folder: Path, size: int, *, what: str) -> None:
    """One clear sentence when the disk of this folder has less room than that."""
    existing = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(existing).free
    if free < size:
        raise DiskFull(
            f"{folder}: {what} needs {size / 1e6:.0f} MB and the disk has {free / 1e6:.0f} MB "
            "free; make room and try again"
        )


def disk_full(folder: Path) -> DiskFull:
    """What to raise when the disk filled up while writing."""
    return DiskFull(f"{folder}: the disk is full; make room and try again")
