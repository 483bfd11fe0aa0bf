"""Progress of a download: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

Advance = Callable[[int], None]


@contextmanager
def progress(title: str, total: int, console: Console) -> Iterator[Advance]:
    """Yield what to call, from any thread, with each number of bytes that arrived."""
    if console.is_terminal:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
        )
        with Progress(*columns, console=console) as bar:
            task = bar.add_task(title, total=total)
            yield lambda size: bar.advance(task, size)
    else:
        yield _Lines(title, total, console)


class _Lines:
    """A plain line at the beginning and at each quarter: a log stays readable."""

    def __init__(self, title: str, total: int, console: Console) -> None:
        self.title, self.total, self.console = title, total, console
        self.done = 0
        self.quarter = 0
        self.guard = threading.Lock()
        self._say()

    def __call__(self, size: int) -> None:
        with self.guard:
            self.done += size
            if self.done * 4 >= self.total * (self.quarter + 1) and self.quarter < 4:
                self.quarter = min(4, self.done * 4 // max(1, self.total))
                self._say()

    def _say(self) -> None:
        done = min(self.done, self.total)
        self.console.print(
            f"{self.title}: {done / 1e6:.0f} of {self.total / 1e6:.0f} MB", soft_wrap=True
        )
