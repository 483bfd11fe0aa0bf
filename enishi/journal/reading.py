"""Reading segments back: every entry in order of time, and what could not be read."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from pathlib import Path

from enishi.journal.entry import Entry, read_entry
from enishi.journal.segment import SUFFIX


def entries(folder: Path, complain: Callable[[str], None]) -> Iterator[Entry]:
    """All entries below the folder, oldest first; `complain` is told what is no entry."""
    segments = sorted(folder.glob(f"*{SUFFIX}"))
    # Each is in order by itself: as much is in memory as there are segments, not entries.
    yield from heapq.merge(*(_of(path, complain) for path in segments), key=lambda one: one.at)


def _of(path: Path, complain: Callable[[str], None]) -> Iterator[Entry]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.endswith(b"\n"):
                complain(f"{path.name}: its last line, {number}, is torn and left out")
                return
            try:
                yield read_entry(line)
            except (ValueError, TypeError):
                complain(f"{path.name}: line {number} is no entry and left out")
