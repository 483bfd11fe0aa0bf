"""A record of a file turned into values, column by column; what needs no other row to be known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.codes import is_local_government_code
from graph.ingest import cell
from graph.ingest.file import Record
from graph.ingest.problem import BadCell, FileRefused, Problem
from graph.ingest.row import id_column, key_of
from graph.ingest.table import Reference, Table
from graph.properties import Kind, Property

#: (first day, last day): the last may not lie before the first.
PERIODS = (
    ("valid_from", "valid_to"),
    ("available_from", "available_to"),
    ("cooperation_since", "cooperation_until"),
    ("granted_on", "expires_on"),
    ("granted_on", "withdrawn_on"),
    ("posted_on", "closed_on"),
    ("completed_on", "valid_until"),
    ("requested_on", "closed_on"),
    ("requested_on", "due_on"),
    ("proposed_on", "closed_on"),
    ("published_on", "withdrawn_on"),
)
#: The column of an export of several sources.
SOURCE = "source"
#: The column that files under `rejected/` have besides; ignored, so that they can be corrected.
REASONS = "reasons"
_PLACES = frozenset({"LocalGovernment", "Municipality", "Prefecture"})
_REMEMBERED = 4096


@dataclass(slots=True)
class Draft:
    """A row as its file tells it. `names` are the keys of the nodes that each reference names."""

    line: int
    cells: list[str]
    key: tuple[str, ...] | None = None
    properties: dict[str, Any] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    source: str = ""
    problems: list[Problem] = field(default_factory=list)


#: Reads one cell into the draft; the dictionary gathers the parts of the key.
Reader = Callable[[str, Draft, dict[str, str]], None]


class Drafter:
    """Reads the records of one file of a table. Raises FileRefused where the header is wrong."""

    def __init__(self, table: Table, file: str, header: list[str], source: str | None) -> None:
        self.table = table
        self.file = file
        self.columns = frozenset(header) - {SOURCE, REASONS}
        self._source = source
        self._header = header
        self._check_header()
        self._readers = [self._reader(column) for column in header]
        self._key = table.key
        self.periods = tuple(
            (first, last)
            for first, last in PERIODS
            if {first, last} <= {p.name for p in table.properties}
        )

    def draft(self, record: Record) -> Draft:
        """The record's values, and everything that is wrong with them by themselves."""
        result = Draft(record.line, record.cells, source=self._source or "")
        if record.fault is not None:
            result.problems.append(Problem(self.file, record.line, "", "", record.fault))
        key: dict[str, str] = {}
        # Of a row of another width what can be read of its key counts: what refers to it is
        # rejected too.
        for name, text, read in zip(self._header, record.cells, self._readers, strict=False):
            try:
                read(text, result, key)
            except BadCell as error:
                if record.fault is None:
                    result.problems.append(
                        Problem(self.file, record.line, name, text.strip(), str(error))
                    )
        if len(key) == len(self._key):
            result.key = tuple([key[column] for column in self._key])
        self._check_periods(result)
        return result

    def _check_header(self) -> None:
        refused: str | None = None
        for column in self._header:
            if column == SOURCE and self._source is not None:
                refused = "has a column source, as an export of several sources; import it without --source"
            elif column not in self.table.columns and column not in (SOURCE, REASONS):
                refused = f"has the unknown column {column or 'without a name'!r}; see docs/data-dictionary.md"
        missing = [c for c in self.table.key if c not in self._header]
        if missing:
            refused = f"lacks the key column {missing[0]}"
        elif self._source is None and SOURCE not in self._header:
            refused = "has no column source; say --source NAME"
        if refused is not None:
            raise FileRefused(self.file, refused)

    def _reader(self, column: str) -> Reader:
        if column == REASONS:
            return _ignore
        if column == SOURCE:
            return _read_source
        parse = self._parser(column)
        known: dict[str, Any] = {}

        def value_of(text: str) -> Any:
            value = known.get(text)
            if value is None:
                trimmed = cell.plain(text)
                value = parse(trimmed) if trimmed else None
                if len(known) < _REMEMBERED and len(text) < 40:
                    known[text] = value
            return value

        return self._keeping(column, value_of)

    def _keeping(self, column: str, value_of: Callable[[str], Any]) -> Reader:
        """Reads a cell by the function, and keeps the value as what the column is."""
        is_key, is_reference = column in self.table.key, self.table.reference(column) is not None
        is_property = any(p.name == column for p in self.table.properties)
        is_needed = is_key or self._is_required(column)

        def read(text: str, draft: Draft, key: dict[str, str]) -> None:
            value = value_of(text)
            if value is None and is_needed:
                raise BadCell("is empty, but required")
            if is_key:
                key[column] = cell.render(value[0] if is_reference else value)
            if is_reference:
                draft.names[column] = value or []
            if is_property:
                draft.properties[column] = value

        return read

    def _parser(self, column: str) -> Callable[[str], Any]:
        """From plain text to a list of keys for a reference, to an id or a value for the rest."""
        reference = self.table.reference(column)
        if reference is not None:
            return _keys(reference)
        if column == id_column(self.table):
            # An employer is a company or a local government, told apart by the key alone.
            return _company_id if self.table.node == "Company" else cell.identifier
        prop = next(p for p in self.table.properties if p.name == column)
        return lambda text: cell.parse(prop, text)

    def _is_required(self, column: str) -> bool:
        reference = self.table.reference(column)
        if reference is not None:
            return reference.required
        return any(p.name == column and p.required for p in self.table.properties)

    def _check_periods(self, draft: Draft) -> None:
        for first, last in self.periods:
            problem = period_problem(self.file, draft, first, last, draft.properties)
            if problem is not None:
                draft.problems.append(problem)


def period_problem(
    file: str, draft: Draft, first: str, last: str, values: dict[str, Any]
) -> Problem | None:
    """What is wrong with a period of the row, whose days are among the values."""
    start, end = values.get(first), values.get(last)
    if isinstance(start, date) and isinstance(end, date) and end < start:
        reason = f"lies before {first}, which is {start.isoformat()}"
        return Problem(file, draft.line, last, end.isoformat(), reason)
    return None


def required_columns(table: Table) -> tuple[str, ...]:
    """The columns without which a new row is rejected; key columns are always there."""
    references = [r.column for r in (*table.ends, *table.references) if r.required]
    properties = [p.name for p in table.properties if p.required]
    return tuple(c for c in dict.fromkeys((*references, *properties)) if c not in table.key)


def _keys(reference: Reference) -> Callable[[str], list[str]]:
    if _PLACES.issuperset(reference.labels):
        check = cell.place_code
    elif all(key_of(name) == "code" for name in reference.labels):
        check = _code
    else:
        check = cell.identifier
    if not reference.many:
        return lambda text: [check(text)]
    whole = Property(reference.column, Kind.TEXTS, reference.about)
    return lambda text: [check(item) for item in cell.parse(whole, text)]


def _company_id(text: str) -> str:
    if is_local_government_code(text):
        raise BadCell("is the code of a local government; a company needs another id")
    return cell.identifier(text)


def _code(text: str) -> str:
    if len(text) > 200:
        raise BadCell("is too long for a code")
    return text


def _ignore(_text: str, _draft: Draft, _key: dict[str, str]) -> None:
    """Nothing is read from the column."""


def _read_source(text: str, draft: Draft, _key: dict[str, str]) -> None:
    draft.source = source_name(text)


def source_name(text: str) -> str:
    """The text as the name of a source. Raises BadCell."""
    name = cell.plain(text)
    if not 1 <= len(name) <= 100 or "\n" in name:
        raise BadCell("the name of a source has 1 to 100 characters")
    if name.startswith("reference"):
        raise BadCell("names that begin with reference stand for the reference data")
    return name
