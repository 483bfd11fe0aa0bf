"""Rows of CSV files, as text: dates are compared as they are written, in ISO."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

Row = dict[str, str]

#: Bytes of a file from which on its rows are read each time.
_KEPT = 1_000_000


@dataclass(frozen=True)
class Tables:
    """One folder of CSV files."""

    folder: Path

    def rows(self, name: str) -> list[Row]:
        """All rows of a file; none where there is no such file."""
        path = self._path(name)
        if not path.exists():
            return []
        found = path.stat()
        return _rows(path, found.st_mtime_ns) if found.st_size < _KEPT else list(_read(path))

    def every(self, name: str) -> Iterator[Row]:
        """The same, one by one and never kept: a file may be long."""
        path = self._path(name)
        if path.exists():
            yield from _read(path)

    def by(self, name: str, column: str) -> dict[str, list[Row]]:
        """The rows of a file, by the value of a column."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows(name):
            found[row[column]].append(row)
        return dict(found)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.csv"


def _read(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig") as lines:
        yield from csv.DictReader(lines)


@lru_cache(maxsize=100)
def _rows(path: Path, written: int) -> list[Row]:
    """Many ask for the same file; `written` tells when it changed."""
    return list(_read(path))


def issues_of(tables: Tables) -> dict[str, Row]:
    """The issues by id, in order of it."""
    rows = sorted(tables.rows("issues"), key=lambda row: row["issue_id"])
    return {row["issue_id"]: row for row in rows}
