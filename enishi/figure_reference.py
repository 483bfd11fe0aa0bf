"""The published counts behind figures, read from the reference files."""

from __future__ import annotations

import csv
from pathlib import Path

from graph.derive.figures import Reference
from graph.ingest.reference_tables import ENGINEERS, WORKFORCE


def figure_reference(folder: Path) -> Reference:
    """Of a folder of reference data."""
    return Reference(_rows(folder / f"{WORKFORCE}.csv"), _rows(folder / f"{ENGINEERS}.csv"))


def _rows(path: Path) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
