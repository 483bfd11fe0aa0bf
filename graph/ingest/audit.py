"""Going through the files of a folder: every row checked, bad ones set aside, all counted."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

from graph.ingest import rejects
from graph.ingest.check import FileCheck
from graph.ingest.existing import Finder, find_existing
from graph.ingest.file import opened
from graph.ingest.known import Known
from graph.ingest.problem import FileRefused, ImportRefused
from graph.ingest.report import Counts, Report
from graph.ingest.row import CheckedRow
from graph.ingest.table import Table
from graph.ingest.tables import TABLES
from graph.store import Keeper

#: Told what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]
Take = Callable[[Table, Counts, list[CheckedRow]], None]
Finish = Callable[[Table, Counts, FileCheck], None]

_BY_NAME = {table.name: table for table in TABLES}


class Audit:
    """One pass over the files. Good rows go to `take`, a batch at a time; `report` tells the rest."""

    def __init__(
        self, keeper: Keeper, folder: Path, paths: dict[str, Path], source: str | None,
        *, take_over: bool, progress: Progress, find: Finder = find_existing,
    ) -> None:  # fmt: skip
        self.report = Report(source)
        self._keeper = keeper
        self._folder = folder
        self._paths = paths
        self._take_over = take_over
        self._find = find
        self._progress = progress
        self._known = Known(keeper)
        read = {path.name for path in paths.values()}
        for path in sorted(folder.iterdir()):
            if path.suffix.lower() == ".csv" and path.name not in read:
                self.report.warn(f"{path.name} {_left_out(path)}: it was left out")

    def run(self, take: Take, finish: Finish | None = None) -> None:
        """Check every file; after the last row of a readable one, `finish` has its turn."""
        try:
            rejects.prepare(self._folder)
            for name, path in self._paths.items():
                self._file(_BY_NAME[name], path, take, finish)
        except OSError as error:
            if error.filename is None and error.errno != errno.ENOSPC:
                raise  # nothing of the folder's: a connection, say
            where = error.filename or self._folder
            raise ImportRefused(f"{where}: {error.strerror or error}") from error
        if len(self.report.refused) == len(self._paths):
            self.report.stopped = "no file could be read"

    def _file(self, table: Table, path: Path, take: Take, finish: Finish | None) -> None:
        try:
            with opened(path) as file:
                check = FileCheck(
                    table, file, self._known, self._keeper,
                    source=self.report.source, take_over=self._take_over, find=self._find,
                )  # fmt: skip
                counts = self.report.files.setdefault(path.name, Counts())
                self._rows(table, check, counts, take)
                if finish is not None:
                    finish(table, counts, check)
        except FileRefused as error:
            self.report.refused.append(error)

    def _rows(self, table: Table, check: FileCheck, counts: Counts, take: Take) -> None:
        with rejects.Rejects(self._folder, check.file.name, check.file.header) as rejected:
            for batch in check.batches():
                counts.read += len(batch.rows) + len(batch.rejected)
                counts.rejected += len(batch.rejected)
                rejected.add(batch.rejected)
                for draft in batch.rejected:
                    self.report.blame(draft.problems)
                take(table, counts, batch.rows)
                self._progress(check.file.name, check.file.position, check.file.size)
        self._progress(check.file.name, check.file.size, check.file.size)


def _left_out(path: Path) -> str:
    """Why a file of a folder is not read."""
    table = path.stem.lower()
    if table not in _BY_NAME:
        return "is no table of the format"
    return "is no file" if not path.is_file() else f"is not named {table}.csv"
