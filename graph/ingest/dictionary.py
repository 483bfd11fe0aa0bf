"""The data dictionary: one documented table for each CSV file, written from the declarations."""

from __future__ import annotations

from collections.abc import Iterator

from graph.ingest.cell import LONGEST, render
from graph.ingest.ending import STAYS
from graph.ingest.row import id_column
from graph.ingest.table import Reference, Table
from graph.ingest.tables import TABLES
from graph.properties import Kind, Property

_TYPES = {
    Kind.TEXT: "text",
    Kind.TEXTS: "list of texts",
    Kind.INTEGER: "whole number",
    Kind.NUMBER: "number",
    Kind.FLAG: "true or false",
    Kind.DAY: "day",
}

_HEAD = f"""\
# Data dictionary

The CSV files that `enishi import DIR --source NAME` reads and `enishi export DIR` writes, in the
order in which they are loaded. This page is written by `enishi dictionary --write`; a test holds it
against the declarations in `graph/labels.py` and `graph/ingest/tables.py`.

## Rules for every file

- Any file may be missing. A file with an unknown column, or without one of its key columns, is
  refused whole. Further columns may be missing: what they stand for stays as it is. An **empty
  cell** clears.
- **Encoding**: UTF-8 with or without BOM, or Shift_JIS (CP932); recognised. Texts are brought to
  Unicode's NFKC form, without blanks around them, {LONGEST:,} characters at most.
- **Ids**: `[A-Za-z0-9._-]`, 1 to 64 characters, without meaning; one namespace for each kind.
- **Days**: `2026-04-01`, `令和8年4月1日` or `R8.4.1`; the first year is also `令和元年`. A last day is
  included, and may not lie before the first. **Lists**: separated by `|`. **Flags**: `true`,
  `false`.
- **Codes of places**: six digits with the check digit; prefectures too. Codes of vocabularies as
  `enishi load reference` brings them.
- **Required** columns must be filled for a row that is new, and cannot be cleared. A key may stand
  in a file once.
- A **bad row** goes to `rejected/FILE.csv` under the folder with its reasons, and so does a row that
  refers to it. The column `reasons` may stay in a corrected file: it is not read.
- Who brings a row first **owns** it; another source's row of the same key is rejected, unless
  `--take-over`. `--complete` **ends** the rows of the source that are not brought again, in the
  files that are there; below stands how. Nothing is ended for a file with a row whose key cannot
  be read. A last day set that way never lies before the first.
- An export of several sources has one more column in each file, `source`; it is imported without
  `--source`. With one source the export has no such column: import it with that `--source`.
"""


def dictionary() -> str:
    """The whole page in Markdown."""
    return "\n".join([_HEAD, *(line for table in TABLES for line in _table(table))])


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.name}.csv"
    yield ""
    yield f"{table.about}. Key: {', '.join(f'`{column}`' for column in table.key)}."
    yield f"`--complete` {_ending(table)}."
    yield ""
    yield "| column | type | required | choices, bounds | meaning | refers to |"
    yield "|---|---|---|---|---|---|"
    for column in table.columns:
        yield f"| `{column}` | {' | '.join(_column(table, column))} |"
    yield ""


def _column(table: Table, column: str) -> tuple[str, str, str, str, str]:
    is_key = column in table.key
    if column == id_column(table):
        return "id", "key", "", "identifier without meaning", ""
    reference = table.reference(column)
    if reference is not None:
        kind = "list of keys" if reference.many else "key"
        names = " or ".join(f"{label}" for label in reference.labels)
        return kind, _need(reference, is_key=is_key), "", reference.about, names
    prop = next(p for p in table.properties if p.name == column)
    return _TYPES[prop.kind], _need(prop, is_key=is_key), _bounds(prop), prop.about, _code(prop)


def _need(what: Reference | Property, *, is_key: bool) -> str:
    if is_key:
        return "key"
    return "yes" if what.required else ""


def _bounds(prop: Property) -> str:
    if prop.choices:
        return ", ".join(f"`{choice}`" for choice in prop.choices)
    if prop.longest is not None:
        return f"at most {prop.longest} characters"
    bounds = [
        f"{word} {render(float(bound))}"
        for word, bound in (("from", prop.least), ("to", prop.most))
        if bound is not None
    ]
    return " ".join(bounds)


def _code(prop: Property) -> str:
    return {"category": "IssueCategory", "prefecture": "two-digit prefecture code"}.get(
        prop.code or "", ""
    )


def _ending(table: Table) -> str:
    ending = table.ending
    if ending.how == "remove":
        return "removes what is not brought again"
    if ending.how == "set":
        stays = " or ".join(f"`{state}`" for state in STAYS.get(table.node or "", ()))
        return f"sets `{ending.column}` to `{ending.value}`" + (
            f", except where it is {stays}" if stays else ""
        )
    return f"sets `{ending.column}` to the day before the import, where it is empty or later"
