"""The labelled set as values: documents, queries, grades and matters, read from the CSV files."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Document:
    """One posted issue, with the matter it belongs to (empty: it matches nothing)."""

    id: str
    language: str
    category: str
    title: str
    problem: str
    desired_result: str
    matter: str
    part: str

    @property
    def text(self) -> str:
        """The whole issue, as the words of it are counted."""
        return f"{self.title}\n{self.problem}\n{self.desired_result}"


@dataclass(frozen=True, slots=True)
class Query:
    """A problem in free words; grades are by document id: 3, 2 or 1, and 0 if not listed."""

    id: str
    language: str
    part: str
    text: str
    grades: tuple[tuple[str, int], ...]

    def graded(self, documents: tuple[Document, ...]) -> list[int]:
        """The grade of every document, in their order."""
        grades = dict(self.grades)
        return [grades.get(document.id, 0) for document in documents]


@cache
def documents() -> tuple[Document, ...]:
    """All documents in the order of the file, which says nothing about matters."""
    matters = {row["document_id"]: row for row in _rows("matters.csv")}
    return tuple(
        Document(**row, matter=matters[row["id"]]["matter"], part=matters[row["id"]]["part"])
        for row in _rows("documents.csv")
    )


@cache
def queries() -> tuple[Query, ...]:
    """All queries with their grades."""
    grades: dict[str, list[tuple[str, int]]] = {}
    for row in _rows("labels.csv"):
        grades.setdefault(row["query_id"], []).append((row["document_id"], int(row["grade"])))
    return tuple(Query(**row, grades=tuple(grades[row["id"]])) for row in _rows("queries.csv"))


@cache
def mates() -> tuple[Query, ...]:
    """Each document of a matter as a query for the others: the same matter has grade 3."""
    everything = documents()
    return tuple(
        Query(
            id=one.id,
            language=one.language,
            part=one.part,
            text=one.text,
            grades=tuple(
                (other.id, 3)
                for other in everything
                if other.matter == one.matter and other.id != one.id
            ),
        )
        for one in everything
        if one.matter
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
