"""The journal of a process: entries of many requests, brought to the disk together.

Whoever writes waits until their entry is on the disk. While one group is being written the next
gathers, so that one `fsync` serves all who came in the meantime.
"""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from enishi.journal.entry import Entry
from enishi.journal.segment import Segment
from graph.errors import Unavailable

#: Seconds for which a journal that failed is not tried again.
PAUSE: Final = 1.0

Waiting = tuple[bytes, "asyncio.Future[None]"]


class Unrecorded(Unavailable):
    """A read about people cannot be recorded, so it does not happen."""

    def __init__(self) -> None:
        super().__init__(
            "what is read about people cannot be recorded now, so nobody is shown; try again"
        )


class Journal:
    """Writes entries into segments of its own below a folder. One per process.

    The first entry begins a segment: a process that reads about nobody leaves no file.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._segment: Segment | None = None
        self._waiting: list[Waiting] = []
        self._writing: asyncio.Task[None] | None = None
        self._failed_at = -PAUSE

    @property
    def is_down(self) -> bool:
        """Whether it failed a moment ago: nobody need read what could not be recorded."""
        return time.monotonic() - self._failed_at < PAUSE

    async def write(self, entry: Entry) -> None:
        """Return once the entry is on the disk; raises Unrecorded where it cannot be."""
        loop = asyncio.get_running_loop()
        written: asyncio.Future[None] = loop.create_future()
        self._waiting.append((entry.line, written))
        if self._writing is None:
            self._writing = loop.create_task(self._write())
        await written

    def close(self) -> None:
        """Finish what is being written, and let the segment go."""
        self._thread.shutdown(wait=True)
        if self._segment is not None:
            self._segment.close()
            self._segment = None

    async def _write(self) -> None:
        """Bring group after group to the disk until nobody waits."""
        loop = asyncio.get_running_loop()
        try:
            while self._waiting:
                group, self._waiting = self._waiting, []
                lines = b"".join(line for line, _ in group)
                try:
                    await loop.run_in_executor(self._thread, self._commit, lines)
                except OSError:
                    self._failed_at = time.monotonic()
                    _tell(group, Unrecorded())
                else:
                    _tell(group, None)
        finally:
            self._writing = None

    def _commit(self, lines: bytes) -> None:
        if self._segment is not None and self._segment.is_full:
            self._drop()
        if self._segment is None:
            self._segment = Segment(self._folder, datetime.now(UTC))
        try:
            self._segment.append(lines)
        except OSError:
            self._drop()  # its last line may be torn: what comes next begins another one
            raise

    def _drop(self) -> None:
        segment, self._segment = self._segment, None
        if segment is not None:
            segment.close()


def _tell(group: list[Waiting], error: Unrecorded | None) -> None:
    for _, written in group:
        if written.done():
            continue  # whoever waited for it gave up
        if error is None:
            written.set_result(None)
        else:
            written.set_exception(error)
