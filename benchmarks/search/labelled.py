"""The labelled set as values: what people type, and the things that they want found."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

QUERIES = Path(__file__).parent / "queries.csv"

#: Grades by thing: label and key.
Grades = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Document:
    """A thing that can be found: label, key, and its raw texts."""

    kind: str
    key: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types; `writing` says how it is written."""

    text: str
    language: str
    writing: str
    grades: tuple[tuple[tuple[str, str], int], ...]

    def graded(self, documents: Iterable[Document]) -> list[int]:
        """The grade of every document, in their order: 3 what is meant, 2 and 1 less, 0 else."""
        grades = dict(self.grades)
        return [grades.get((one.kind, one.key), 0) for one in documents]


def queries(documents: Iterable[Document]) -> tuple[Query, ...]:
    """All queries; places and skills may be named instead of coded. KeyError for the unknown."""
    known = {(one.kind, one.key): (one.kind, one.key) for one in documents}
    named = {(one.kind, one.name): (one.kind, one.key) for one in documents}

    def thing(told: str) -> tuple[str, str]:
        kind, _, key = told.partition(":")
        return known.get((kind, key)) or named[kind, key]

    with QUERIES.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Query(
                row["query"],
                row["language"],
                row["writing"],
                tuple(
                    (thing(told.rpartition("=")[0]), int(told.rpartition("=")[2]))
                    for told in row["wanted"].split(";")
                ),
            )
            for row in csv.DictReader(lines)
        )
