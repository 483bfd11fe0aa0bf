"""The folder `rejected/`: every bad row as it was, with its reasons, ready to be corrected."""

from __future__ import annotations

import csv
import errno
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from graph.ingest.draft import REASONS, Draft
from graph.ingest.problem import ImportRefused
from graph.ingest.tables import TABLES

FOLDER = "rejected"


def prepare(folder: Path) -> None:
    """Remove the files of an earlier run. Raises ImportRefused where new ones could not be written:
    better before a row is loaded than in the middle."""
    place = folder / FOLDER
    try:
        for table in TABLES:
            (place / f"{table.name}.csv").unlink(missing_ok=True)
        with tempfile.TemporaryFile(dir=place if place.exists() else folder):
            pass
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        raise ImportRefused(
            f"{place}: {error.strerror or error}; bad rows are written there, so bring the files "
            "in a folder that you may write to"
        ) from error


class Rejects:
    """The rejected rows of one file; the file is made with the first of them."""

    def __init__(self, folder: Path, name: str, header: Sequence[str]) -> None:
        self._path = folder / FOLDER / name
        self._header = [column for column in header if column != REASONS]
        # A corrected file of rejected rows may come back with its reasons still in it.
        self._kept = [at for at, column in enumerate(header) if column != REASONS]
        self._width = len(header)
        self._stream: TextIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._stream is not None:
            self._stream.close()

    def add(self, drafts: Sequence[Draft]) -> None:
        """Write the rows, each with why it was rejected."""
        if not drafts:
            return
        if self._stream is None:
            self._path.parent.mkdir(exist_ok=True)
            self._stream = self._path.open("w", encoding="utf-8", newline="")
            csv.writer(self._stream).writerow([*self._header, REASONS])
        csv.writer(self._stream).writerows(self._line(draft) for draft in drafts)

    def _line(self, draft: Draft) -> list[str]:
        """Its cells, the reasons, and behind them what it has more than the header."""
        cells = [draft.cells[at] for at in self._kept if at < len(draft.cells)]
        blanks = [""] * (len(self._header) - len(cells))
        more = draft.cells[self._width :]
        return [*cells, *blanks, "; ".join(str(problem) for problem in draft.problems), *more]
