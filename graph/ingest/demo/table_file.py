"""Writing the CSV tables: whole files only, columns as the model declares them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import IO

from graph.ingest.table import Table
from graph.ingest.tables import TABLES

Cell = str | bool | int | float | date | None


class TableFile:
    """One table's file, open for writing; it gets its name only when it is complete."""

    def __init__(self, folder: Path, table: Table) -> None:
        self.path = folder / f"{table.name}.csv"
        self.partial = folder / f"{table.name}.csv.partial"
        self.columns = table.columns
        # Buffered: the large tables come as few long texts, the small ones as many short rows.
        self._file: IO[str] = self.partial.open(
            "w", encoding="utf-8", newline="", buffering=1 << 20
        )
        self._writer = csv.writer(self._file, lineterminator="\n")
        self._writer.writerow(self.columns)

    def row(self, **cells: Cell) -> None:
        """Write one row; a column that is not given stays empty, an unknown one is a bug."""
        if len(cells) > len(self.columns) or not cells.keys() <= set(self.columns):
            raise KeyError(
                f"{self.path.name} has no column {sorted(set(cells) - set(self.columns))}"
            )
        self._writer.writerow([_cell(cells.get(column)) for column in self.columns])

    def rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Write rows whose cells stand in the order of the columns."""
        self._writer.writerows([_cell(cell) for cell in row] for row in rows)

    def text(self, lines: str) -> None:
        """Write finished lines."""
        self._file.write(lines)

    def close(self, *, complete: bool) -> None:
        """Close the file; an incomplete one is removed."""
        self._file.close()
        if complete:
            self.partial.replace(self.path)
        else:
            self.partial.unlink()


def _cell(value: Cell) -> Cell:
    return str(value).lower() if isinstance(value, bool) else value


class Files:
    """The files of all tables, by table name: either each is written whole, or none is."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._files = {table.name: TableFile(folder, table) for table in TABLES}

    def __getitem__(self, name: str) -> TableFile:
        return self._files[name]

    def __enter__(self) -> Files:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for file in self._files.values():
            file.close(complete=kind is None)


def check_columns(table: Table, expected: tuple[str, ...]) -> None:
    """Fail where a table that is written as text no longer has the columns it is written with."""
    if table.columns != expected:
        raise AssertionError(f"{table.name} is written as {expected}, but has {table.columns}")
