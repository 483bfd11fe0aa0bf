"""Importing a folder of CSV files: read, check, write, end, derive, report."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.clock import now
from graph.ingest import bulk
from graph.ingest.audit import Audit, Finish, Progress
from graph.ingest.check import FileCheck
from graph.ingest.contradictions import contradictions
from graph.ingest.derivations import derive_facts
from graph.ingest.draft import source_name
from graph.ingest.ending import Ending
from graph.ingest.existing import find_existing, nothing_exists
from graph.ingest.moment import storable
from graph.ingest.problem import BadCell, ImportRefused
from graph.ingest.report import Counts, Report
from graph.ingest.row import CheckedRow
from graph.ingest.table import Table
from graph.ingest.tables import TABLES
from graph.ingest.touched import Touched
from graph.ingest.writer import TransactionalWriter, Writer
from graph.store import Keeper, Trial, command

START_IMPORT = command("ingest/start_import")
UNFINISHED_IMPORTS = command("ingest/unfinished_imports")
FINISH_IMPORT = command("ingest/finish_import")
ANY_PLACE = command("ingest/any_place")

#: More lines than this go offline into an empty database: transactions would take many times as long.
MOST_ONLINE = 200_000


def import_folder(
    keeper: Keeper,
    folder: Path,
    source: str | None,
    *,
    dry_run: bool = False,
    strict: bool = False,
    complete: bool = False,
    take_over: bool = False,
    progress: Progress | None = None,
    offline: bulk.Offline | None = None,
    most_online: int = MOST_ONLINE,
) -> Report:
    """Bring the folder's tables into the graph. Raises ImportRefused where it cannot begin.

    `source` None: every file has a column `source`, as an export of several sources. With `offline`
    more than `most_online` lines go into an empty database while its server is down.
    """
    name = _source(source, complete)
    paths = paths_of(folder)
    if not keeper.read(ANY_PLACE):
        raise ImportRefused(
            "the database has no places to refer to; say first: enishi load reference"
        )

    goes_offline = offline is not None and bulk.is_worth_it(keeper, paths.values(), most_online)

    def audit() -> Audit:
        return Audit(
            keeper, folder, paths, name, take_over=take_over, progress=progress or _silent,
            find=nothing_exists if goes_offline else find_existing,
        )  # fmt: skip

    if dry_run or strict:
        first = audit()
        with Trial(keeper.connection) as trial:
            first.run(_count, _would_end(trial, first.report) if complete and dry_run else None)
        if strict and (first.report.rejected or first.report.refused):
            first.report.stopped = "a row or file is bad, and the import is strict"
        if dry_run or first.report.stopped:
            return first.report
    load = _Load(keeper, audit(), paths, complete=complete)
    return load.run() if offline is None or not goes_offline else load.run_offline(offline)


def _silent(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def _count(_table: Table, counts: Counts, rows: list[CheckedRow]) -> None:
    """Of rows that are only checked: how many are good, and how many of these are new."""
    counts.checked += len(rows)
    counts.created += sum(row.is_new for row in rows)


def _ended(
    ending: Ending, report: Report, table: Table, check: FileCheck
) -> Iterator[list[tuple[str, ...]]]:
    """The keys of the file's rows that come to an end, batch by batch."""
    if check.has_unreadable_keys:
        report.warn(f"{check.file.name} has rows without a readable key: nothing was ended")
        return
    yield from ending.end(table, check.brought)


def _would_end(trial: Trial, report: Report) -> Finish:
    """Counts what would come to an end."""
    assert report.source is not None
    moment = now()
    ending = Ending(trial, report.source, "", moment.date(), storable(moment))

    def count(table: Table, counts: Counts, check: FileCheck) -> None:
        counts.ended += sum(map(len, _ended(ending, report, table, check)))

    return count


def paths_of(folder: Path) -> dict[str, Path]:
    """The folder's tables, by name in the order of loading. Raises ImportRefused without any."""
    if not folder.is_dir():
        raise ImportRefused(f"{folder} is no folder")
    found = {
        table.name: path for table in TABLES if (path := folder / f"{table.name}.csv").is_file()
    }
    if not found:
        raise ImportRefused(
            f"{folder} holds none of the tables ({TABLES[0].name}.csv, {TABLES[1].name}.csv, …); "
            "see docs/data-dictionary.md"
        )
    return found


def _source(source: str | None, complete: bool) -> str | None:
    if source is None:
        if complete:
            raise ImportRefused("--complete ends what a source no longer brings: say --source NAME")
        return None
    try:
        return source_name(source)
    except BadCell as error:
        raise ImportRefused(f"--source: {error}") from None


class _Load:
    """One import that writes."""

    def __init__(
        self, keeper: Keeper, audit: Audit, paths: dict[str, Path], *, complete: bool
    ) -> None:
        moment = now()
        self.id = f"{moment:%Y%m%dT%H%M%S}-{secrets.token_hex(6)}"
        self.now = storable(moment)
        self._day = moment.date()
        self._keeper = keeper
        self._audit = audit
        self._paths = paths
        self._complete = complete
        self._touched = Touched()
        self._writer: Writer = TransactionalWriter(keeper, self.id, self.now)

    def run(self) -> Report:
        """Write what is good, end what is gone, derive what follows."""
        self._keeper.write(START_IMPORT, id=self.id, properties=self._started())
        self._pass()
        return self._follow_up()

    def run_offline(self, offline: bulk.Offline) -> Report:
        """The same for an empty database: what is good goes into files, and these into a new one."""
        files = bulk.BulkFiles(offline.folder)
        self._writer = bulk.BulkWriter(files, self.id, self.now)
        with files:
            self._pass()
            if self._audit.report.stopped is not None:
                return self._audit.report
            started = {"labels": ["Import"], "properties": {"id": self.id, **self._started()}}
            bulk.bring_along(self._keeper, files, [started])
        bulk.fill(self._keeper, offline, files)
        self._touched.is_everything = True
        return self._follow_up()

    def _started(self) -> dict[str, Any]:
        """What the import's node knows from its first moment on."""
        return {
            "source": self._audit.report.source,
            "complete": self._complete,
            "files": [path.name for path in self._paths.values()],
            "started_at": self.now,
        }

    def _pass(self) -> None:
        self._audit.report.import_id = self.id
        self._audit.run(self._write, self._end if self._complete else None)

    def _write(self, table: Table, counts: Counts, rows: list[CheckedRow]) -> None:
        written = self._writer.write(table, rows)
        counts.created += len(written.created)
        counts.updated += len(written.updated)
        counts.unchanged += written.unchanged
        changed = written.created + written.updated
        self._touched.add_rows(table, changed, written.no_longer_named)

    def _end(self, table: Table, counts: Counts, check: FileCheck) -> None:
        report = self._audit.report
        assert report.source is not None
        ending = Ending(self._keeper, report.source, self.id, self._day, self.now)
        for keys in _ended(ending, report, table, check):
            counts.ended += len(keys)
            self._touched.add(table, keys)

    def _follow_up(self) -> Report:
        """Derive what follows from the rows, and note that the import is finished."""
        report = self._audit.report
        left = [one["id"] for one in self._keeper.read(UNFINISHED_IMPORTS, id=self.id)]
        if left:  # what a crashed import wrote is unchanged now, and yet nothing follows from it
            derive_facts(self._keeper, everything=True)
        else:
            derive_facts(self._keeper, self._touched)
        for warning in contradictions(self._keeper, self._touched):
            report.warn(warning)
        self._keeper.write(
            FINISH_IMPORT, ids=[*left, self.id], id=self.id, counts=report.lines(), now=self.now
        )
        return report
