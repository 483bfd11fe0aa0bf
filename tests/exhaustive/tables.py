"""Rows of CSV files, as text: dates are compared as they are written, in ISO."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str]


@dataclass(frozen=True)
class Tables:
    """One folder of CSV files."""

    folder: Path

    def rows(self, name: str) -> list[Row]:
        """All rows of a file; none where there is no such file."""
        return list(self.every(name))

    def every(self, name: str) -> Iterator[Row]:
        """The same, one by one."""
        path = self.folder / f"{name}.csv"
        if path.exists():
            with path.open(encoding="utf-8-sig") as lines:
                yield from csv.DictReader(lines)

    def by(self, name: str, column: str) -> dict[str, list[Row]]:
        """The rows of a file, by the value of a column."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows(name):
            found[row[column]].append(row)
        return dict(found)


def issues_of(tables: Tables) -> dict[str, Row]:
    """The issues by id, in order of it."""
    rows = sorted(tables.rows("issues"), key=lambda row: row["issue_id"])
    return {row["issue_id"]: row for row in rows}
