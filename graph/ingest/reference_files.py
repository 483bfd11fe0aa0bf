"""Reads the files of the reference data: rows of typed values, or one sentence on what is wrong."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from graph.codes import is_local_government_code, is_prefecture_code
from graph.ingest.reference_tables import NodeFile, TieFile
from graph.properties import Kind, Property

Row = dict[str, Any]


class ReferenceDataError(Exception):
    """The reference data does not hold together: file, line and fact in one sentence."""


def read_file(folder: Path, file: NodeFile | TieFile) -> list[Row]:
    """The rows, each column as what its property says; keys are told apart, codes checked."""
    properties = {p.name: p for p in file.properties}
    key = (file.key,) if isinstance(file, NodeFile) else file.key
    rows: list[Row] = []
    seen: set[tuple[Any, ...]] = set()
    for place, cells in read_cells(folder, file.name, file.columns):
        row = {
            column: _value(properties[column], cell, place)
            if column in properties
            else cell or None
            for column, cell in cells.items()
        }
        found = tuple(row[column] for column in key)
        if None in found or found in seen:
            raise ReferenceDataError(
                f"{place}: {' '.join(map(str, found))} is no key of its own; give each row one"
            )
        seen.add(found)
        _check_codes(file, row, place)
        rows.append(row)
    return rows


def read_cells(
    folder: Path, name: str, columns: Sequence[str]
) -> Iterator[tuple[str, dict[str, str]]]:
    """Place and cells of each row of a file that must have exactly these columns."""
    path = folder / f"{name}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            if tuple(reader.fieldnames or ()) != tuple(columns):
                raise ReferenceDataError(
                    f"{path.name}: the header is not {','.join(columns)}; build the file anew"
                )
            for row in reader:
                place = f"{path.name} line {reader.line_num}"
                if None in row or None in row.values():
                    raise ReferenceDataError(
                        f"{place}: has not {len(columns)} cells; build the file anew"
                    )
                yield place, row
    except OSError as error:
        raise ReferenceDataError(
            f"{path}: {error.strerror}; install Enishi again, or name another folder"
        ) from error
    except (UnicodeError, csv.Error) as error:
        raise ReferenceDataError(f"{path.name}: {error}; it must be CSV in UTF-8") from error


def require(folder: Path, known: Iterable[str], uses: Iterable[tuple[str, str]]) -> None:
    """That each (place, key) in `uses` names something known."""
    names = frozenset(known)
    for place, key in uses:
        if key not in names:
            raise ReferenceDataError(
                f"{place}: {key} is not in the reference data; add it, or take the row out "
                f"(folder {folder})"
            )


def _value(property_: Property, cell: str, place: str) -> Any:
    if cell != cell.strip():
        raise ReferenceDataError(f"{place}: {property_.name} has spaces around it; take them off")
    if not cell:
        if property_.required:
            raise ReferenceDataError(f"{place}: {property_.name} is empty; it is needed")
        return None
    try:
        value = _typed(property_.kind, cell)
    except ValueError:
        raise ReferenceDataError(
            f"{place}: {property_.name} {cell} is no {property_.kind.value}; correct it"
        ) from None
    _check_bounds(property_, value, place)
    return value


def _typed(kind: Kind, cell: str) -> Any:
    match kind:
        case Kind.INTEGER:
            return int(cell)
        case Kind.NUMBER:
            return float(cell)
        case Kind.FLAG:
            return _FLAGS.index(cell) == 1  # ValueError where it is neither
        case Kind.DAY:
            return date.fromisoformat(cell)
        case Kind.TEXTS:
            return cell.split("|")
        case _:
            return cell


_FLAGS = ("false", "true")


def _check_bounds(property_: Property, value: Any, place: str) -> None:
    for item in value if isinstance(value, list) else (value,):
        if property_.choices and item not in property_.choices:
            raise ReferenceDataError(
                f"{place}: {property_.name} {item} is none of {', '.join(property_.choices)}"
            )
    if property_.kind in (Kind.INTEGER, Kind.NUMBER):
        least, most = property_.least, property_.most
        if (least is not None and value < least) or (most is not None and value > most):
            raise ReferenceDataError(f"{place}: {property_.name} {value} is out of bounds")


def _check_codes(file: NodeFile | TieFile, row: Row, place: str) -> None:
    if isinstance(file, TieFile):
        if file.type == "ADJACENT_TO" and not row[file.start] < row[file.end]:
            raise ReferenceDataError(
                f"{place}: {row[file.start]} must be below {row[file.end]}; turn the pair round"
            )
        return
    if file.label not in ("Prefecture", "Municipality"):
        return
    above = row["jis_code" if file.label == "Prefecture" else "prefecture"]
    if not is_local_government_code(row["code"]):
        raise ReferenceDataError(
            f"{place}: {row['code']} is no local-government code: its check digit is wrong"
        )
    if not is_prefecture_code(above) or row["code"][:2] != above:
        raise ReferenceDataError(f"{place}: {row['code']} does not lie in prefecture {above}")
