"""An answer on a terminal or as CSV: the same rows, with fewer columns where people read them."""

from __future__ import annotations

import csv
from typing import Any, Literal, TextIO

from rich.console import Console
from rich.table import Table

from enishi.answer_rows import Answered, Rows, told

#: Columns for programs: CSV and JSON have them, a table does not.
_FOR_PROGRAMS = {"id", "key", "cursor", "method", "__typename"}

#: Characters that a column of prose needs to be readable, and a line of frame around each column.
_NARROWEST, _FRAME = 12, 3


def print_tables(data: dict[str, object] | None, console: Console) -> None:
    """Facts first, then each list as a table; as one block per row where that does not fit."""
    answered = Answered.of(data)
    for name, value in answered.facts.items():
        if value is None and "." not in name:
            console.print(f"{name}: nothing", markup=False, highlight=False)
        elif _is_for_people(name) and value is not None:
            console.print(f"{_short(name)}: {told(value)}", markup=False, highlight=False)
    for rows in answered.lists:
        _print_rows(rows, console)
    if not answered.facts and not answered.lists:
        console.print("nothing was found", highlight=False)


def write_csv(data: dict[str, object] | None, out: TextIO) -> None:
    """Each list with a header line, an empty line between two; facts only where no list is."""
    answered = Answered.of(data)
    writer = csv.writer(out, lineterminator="\n")
    for place, rows in enumerate(answered.lists):
        if place:
            writer.writerow([])
        writer.writerow(rows.columns)
        writer.writerows([_csv_cell(row.get(name)) for name in rows.columns] for row in rows.rows)
    if not answered.lists:
        writer.writerow(answered.facts)
        writer.writerow([_csv_cell(value) for value in answered.facts.values()])


def told_error(error: dict[str, Any]) -> str:
    """One error of an answer as a sentence: code, fact, place."""
    code = error.get("extensions", {}).get("code", "ERROR")
    place = ".".join(str(part) for part in error.get("path", ()))
    return f"{code}: {error.get('message', '')}" + (f" (at {place})" if place else "")


def _csv_cell(value: object) -> object:
    """Numbers as they are; texts so that no spreadsheet takes one for a formula."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    # A bare carriage return would end the row for most readers, and is not quoted.
    text = told(value).replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\n")) else text


def _print_rows(rows: Rows, console: Console) -> None:
    if not rows.rows:
        console.print(f"{rows.title}: none", markup=False, highlight=False)
        return
    columns = _columns(rows)
    if _needed(rows, columns) > console.width:
        _print_blocks(rows, columns, console)
        return
    # Not as the table's own title, which would be folded to the table's width.
    console.print(rows.title, style="italic", markup=False, highlight=False)
    table = Table()
    for shown, names in columns.items():
        cells = [_cell(row, names) for row in rows.rows]
        is_number = all(_is_number(row, names) for row in rows.rows)
        fixed = max(map(_width, cells)) <= _NARROWEST
        justify: Literal["left", "right"] = "right" if is_number else "left"
        table.add_column(shown, justify=justify, no_wrap=fixed, overflow="fold")
    for row in rows.rows:
        table.add_row(*(_cell(row, names) for names in columns.values()))
    console.print(table, markup=False)


def _print_blocks(rows: Rows, columns: dict[str, list[str]], console: Console) -> None:
    width = max(map(len, columns))
    console.print(f"{rows.title}: {len(rows.rows)}", markup=False, highlight=False)
    for row in rows.rows:
        console.print()
        for shown, names in columns.items():
            if cell := _cell(row, names):
                console.print(f"  {shown:<{width}}  {cell}", markup=False, highlight=False)


def _columns(rows: Rows) -> dict[str, list[str]]:
    """What a thing says about itself stands in one column: `outcome.strength`, `outcome.summary`."""
    found: dict[str, list[str]] = {}
    for name in rows.columns:
        if _is_for_people(name) and any(row.get(name) not in (None, []) for row in rows.rows):
            found.setdefault(name.split(".")[0], []).append(name)
    return {shown: _near(names) for shown, names in found.items()}


def _near(names: list[str]) -> list[str]:
    """Of a thing's own words and those of things behind it, its own; else what there is."""
    own = [name for name in names if name.count(".") <= 1]
    return own or names


def _cell(row: dict[str, object], names: list[str]) -> str:
    return " ".join(filter(None, (told(row.get(name)) for name in names)))


def _needed(rows: Rows, columns: dict[str, list[str]]) -> int:
    """Width below which a table would be unreadable: prose may be broken, short cells may not."""
    widest = (
        max(_width(shown), *(_width(_cell(row, names)) for row in rows.rows))
        for shown, names in columns.items()
    )
    return sum(min(width, _NARROWEST) + _FRAME for width in widest) + 1


def _width(text: str) -> int:
    """Cells that a text takes: Japanese characters are twice as wide."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def _is_number(row: dict[str, object], names: list[str]) -> bool:
    return len(names) == 1 and isinstance(row.get(names[0]), int | float | None)


def _is_for_people(name: str) -> bool:
    return name.rpartition(".")[2] not in _FOR_PROGRAMS and "pageInfo." not in f"{name}."


def _short(name: str) -> str:
    return name.removeprefix("node.")
