"""Rows of CSV files, as text: dates are compared as they are written, in ISO."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str]


@dataclass(frozen=True)
class Tables:
    """One folder of CSV files."""

    folder: Path

    def rows(self, name: str) -> list[Row]:
        """All rows of a file; none where there is no such file."""
        path = self.folder / f"{name}.csv"
        if not path.exists():
            return []
        with path.open(encoding="utf-8-sig") as lines:
            return list(csv.DictReader(lines))

    def by(self, name: str, column: str) -> dict[str, list[Row]]:
        """The rows of a file, by the value of a column."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows(name):
            found[row[column]].append(row)
        return dict(found)
