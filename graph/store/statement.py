"""Cypher statements: loaded from `cypher/` at import, typed by the rows they return."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")

_DECLARED = re.compile(r"^// Parameters:(.*(?:\n//  .*)*)", re.MULTILINE)
_NAME = re.compile(r"[a-z_]+")
#: `// where: engineer/passes` stands for the conditions of `cypher/engineer/passes.where`, and
#: `// row: engineer/shown` for the map of `cypher/engineer/shown.row`.
_SHARED = re.compile(r"^ *// (where|row): ([a-z_/]+)$", re.MULTILINE)

#: What it takes for a statement to be about people: a node of theirs in its pattern.
_ABOUT_PEOPLE = re.compile(
    r"[(:&|]\s*:?(?:Engineer|Accelerator|Appointment|Consent|Referral|Recusal|ConflictFinding)\b"
)
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)

#: Every statement that some constant names, by name: the tests explain each of them.
_known: dict[str, Statement[Any] | Command] = {}


@dataclass(frozen=True)
class Command:
    """One Cypher text by name, with its declared parameters. For writes, and rows as plain maps."""

    name: str
    text: str
    parameters: frozenset[str]

    @cached_property
    def is_about_people(self) -> bool:
        """Whether it looks at people or what hangs on them, whatever comes of it.

        What says of itself that it is unfiltered tells of nobody in particular.
        """
        is_named = _ABOUT_PEOPLE.search(_COMMENT.sub("", self.text)) is not None
        return is_named and "// Unfiltered:" not in self.text


@dataclass(frozen=True)
class Statement(Command, Generic[Row]):
    """A read that answers `key, rows`: for each key a list of maps, each of which makes a `Row`."""

    row: type[Row]

    @cached_property
    def tells_people_by(self) -> str | None:
        """Where the ids of the people read stand: in the `keys`, or in the `engineer` of a row.

        None where it tells none: those whom it finds are read by their id when they are shown.
        """
        if not self.is_about_people:
            return None
        if self.name.startswith("engineer/") and "keys" in self.parameters:
            return "keys"
        columns = getattr(self.row, "__dataclass_fields__", {})
        return "engineer" if "engineer" in columns else None

    def people(self, found: dict[Any, list[Row]]) -> set[str]:
        """The ids of the people that came home."""
        if self.tells_people_by == "keys":
            return set(found)
        if self.tells_people_by is None:
            return set()
        told = (getattr(row, "engineer") for rows in found.values() for row in rows)  # noqa: B009 - rows are of any class
        return {one for one in told if one is not None}


def statement(name: str, row: type[Row]) -> Statement[Row]:
    """The read `cypher/<name>.cypher`, whose rows are `row`. A missing file fails at import."""
    text = _text(name)
    found = Statement(name, text, _declared(text), row)
    _known[name] = found
    return found


def command(name: str) -> Command:
    """The statement `cypher/<name>.cypher` whose rows are plain maps: ingest, schema, service."""
    text = _text(name)
    found = Command(name, text, _declared(text))
    _known[name] = found
    return found


def every_statement() -> dict[str, Statement[Any] | Command]:
    """All statements that imported modules have named."""
    return dict(_known)


@cache
def _text(name: str) -> str:
    # Cypher 25 brings SEARCH (vector index with filters); named here so that no server default counts.
    return "CYPHER 25\n" + _SHARED.sub(
        lambda found: _shared(found[2], found[1]), _file(f"{name}.cypher")
    )


@cache
def _shared(name: str, kind: str) -> str:
    """What several branches or statements share, without its comments."""
    return _COMMENT.sub("", _file(f"{name}.{kind}")).strip("\n")


def _file(path: str) -> str:
    return files("cypher").joinpath(*path.split("/")).read_text(encoding="utf-8")


def _declared(text: str) -> frozenset[str]:
    found = _DECLARED.search(text)
    return frozenset(_NAME.findall(found.group(1))) if found else frozenset()
