"""A generated folder as rows, and two worlds that the tests look at."""

from __future__ import annotations

import csv
from datetime import date
from functools import cached_property
from pathlib import Path

from enishi.package_data import ARCHETYPES, REFERENCE
from graph.ingest.demo import Plan, generate
from graph.ingest.demo.atlas import Atlas, read_atlas

AS_OF = date(2026, 11, 20)
Row = dict[str, str]


class World:
    """A generated world: its plan and its tables, read as anyone would read them."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan, self.folder = plan, folder
        self._tables: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        if name not in self._tables:
            with (self.folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
                self._tables[name] = list(csv.DictReader(file))
        return self._tables[name]

    @cached_property
    def atlas(self) -> Atlas:
        """The reference data that it is set in."""
        return read_atlas(REFERENCE)


def make(folder: Path, plan: Plan) -> World:
    """Generate a world of the plan."""
    generate(plan, REFERENCE, ARCHETYPES, folder, lambda *_: None)
    return World(plan, folder)
