"""Reading the collected source tables and writing those of the reference data."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

TARGET = Path(__file__).parent.parent / "enishi" / "data" / "reference"

Row = Mapping[str, str]


def read(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a source table, without spaces at the ends of cells."""
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return [{key: cell.strip() for key, cell in row.items()} for row in csv.DictReader(file)]


def write(name: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
    """One table of the reference data; a column that a row does not have stays empty."""
    with (TARGET / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
