"""What a property of a node or tie is: its kind, its bounds, and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The type of a property's value, in the database, in a CSV cell and in Python."""

    TEXT = "text"  # str
    INTEGER = "integer"  # int
    NUMBER = "number"  # float
    FLAG = "flag"  # bool; true / false in CSV
    DAY = "day"  # datetime.date; ISO or 令和 in CSV
    MOMENT = "moment"  # datetime.datetime with zone; never in CSV
    TEXTS = "texts"  # list[str]; separated by | in CSV
    VECTOR = "vector"  # list[float]; never in CSV


#: Characters of a name at most: names stand in indexes, whose keys have some 8,000 bytes.
NAME = 200


@dataclass(frozen=True, slots=True)
class Property:
    """One property: column = property = field.

    `choices` bounds TEXT and each item of TEXTS. `least` and `most` bound numbers. `required` means
    that a new row without it is rejected. `derived` means that Enishi computes it: it is no CSV
    column, is not exported, and does not count as a change.
    """

    name: str
    kind: Kind
    about: str
    choices: tuple[str, ...] = ()
    required: bool = False
    least: float | None = None
    most: float | None = None
    derived: bool = False
    #: What its values are codes of, where they are no ties: "prefecture" (two-digit) or "category".
    code: str | None = None
    #: Characters that TEXT may have, where fewer than any cell: what stands in an index of keys.
    longest: int | None = None


def text(
    name: str,
    about: str,
    *,
    required: bool = False,
    choices: tuple[str, ...] = (),
    code: str | None = None,
    longest: int | None = None,
) -> Property:
    """A string property."""
    return Property(
        name, Kind.TEXT, about, choices=choices, required=required, code=code, longest=longest
    )


def texts(
    name: str, about: str, *, choices: tuple[str, ...] = (), code: str | None = None
) -> Property:
    """A property that holds a list of strings."""
    return Property(name, Kind.TEXTS, about, choices=choices, code=code)


def integer(
    name: str,
    about: str,
    *,
    least: float | None = 0,
    most: float | None = None,
    required: bool = False,
) -> Property:
    """A whole number."""
    return Property(name, Kind.INTEGER, about, least=least, most=most, required=required)


def number(
    name: str,
    about: str,
    *,
    least: float | None = 0,
    most: float | None = None,
    required: bool = False,
) -> Property:
    """A decimal number."""
    return Property(name, Kind.NUMBER, about, least=least, most=most, required=required)


def flag(name: str, about: str, *, required: bool = False) -> Property:
    """True or false."""
    return Property(name, Kind.FLAG, about, required=required)


def day(name: str, about: str, *, required: bool = False) -> Property:
    """A calendar day."""
    return Property(name, Kind.DAY, about, required=required)


def derived(name: str, kind: Kind, about: str) -> Property:
    """A property that Enishi computes from others."""
    return Property(name, kind, about, derived=True)


#: What every node and tie knows about where it came from. `source` is asserted by the importer.
PROVENANCE = (
    derived("source", Kind.TEXT, "who brought it: the name given to the import"),
    derived("import_id", Kind.TEXT, "the import that wrote it last"),
    derived("updated_at", Kind.MOMENT, "when it last changed"),
)

#: What every entity carries besides.
ENTITY = (
    *PROVENANCE,
    derived("revision", Kind.INTEGER, "counts the changes; the first state is 1"),
)
