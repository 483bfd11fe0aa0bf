"""Reading texts for their meaning while something else is under way: a database that starts, say."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Event, Thread

from graph.derive.vectors import REMEMBERED, Embedder
from graph.ingest.batch import batches
from graph.language import meaning

#: Texts read between two looks at whether anybody still wants them.
_BATCH = 16


class ReadingAhead:
    """An embedder that reads in a thread of its own until `embedder` is asked for."""

    def __init__(self) -> None:
        self._embed = Embedder(remembers=REMEMBERED)
        self._stopped = Event()
        self._thread: Thread | None = None

    def start(self, texts: Iterable[str]) -> None:
        """Begin to read; without a meaning model there is nothing to do."""
        if meaning.is_available():
            self._thread = Thread(target=self._read, args=(list(texts),), daemon=True)
            self._thread.start()

    def embedder(self) -> Embedder:
        """The embedder, once everything is read."""
        if self._thread is not None:
            self._thread.join()
        return self._embed

    def stop(self) -> None:
        """Read no further."""
        self._stopped.set()
        self.embedder()

    def _read(self, texts: list[str]) -> None:
        for batch in batches(texts, _BATCH):
            if self._stopped.is_set():
                return
            self._embed(batch)
