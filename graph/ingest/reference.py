"""Loads the reference data into the graph: all of it or nothing, and what is there stays."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from graph import clock, labels
from graph.ingest import reference_tables as tables
from graph.ingest.moment import storable
from graph.ingest.reference_data import read_rows
from graph.ingest.reference_files import Row
from graph.ingest.reference_tables import NODE_FILES, TIE_FILES, NodeFile, TieFile
from graph.language.name_keys import NAME_KEYS_ID, thing_tokens
from graph.store import Command, Keeper, command

READ_IMPORT = command("reference/read_import")
WRITE_IMPORT = command("reference/write_import")
WRITE_NODES = command("reference/write_nodes")
WRITE_GROUPS = command("reference/write_groups")
CLOSE_TERMS = command("reference/close_terms")
WRITE_TIES = command("reference/write_ties")
WRITE_ADJACENCY = command("reference/write_adjacency")
WRITE_MEMBERS = command("reference/write_members")
REMOVE_TIES = command("reference/remove_ties")
CLOSE_MEMBERS = command("reference/close_members")

_SOURCE = "reference"


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the rows of one file; `closed` are those that it no longer has."""

    read: int
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    closed: int = 0


class _Step(NamedTuple):
    """One statement of the load, and the file whose rows it counts."""

    file: str | None
    statement: Command
    parameters: dict[str, Any]


def load_reference(keeper: Keeper, folder: Path) -> dict[str, Counts]:
    """Counts by file name. The schema must be in place (`graph.ingest.schema.migrate`).

    Raises ReferenceDataError, before anything is written, where the files do not hold together.
    """
    rows = read_rows(folder)
    stamp = {"import_id": _edition(folder), "now": storable(clock.now())}
    steps = [_Step(None, WRITE_IMPORT, stamp | {"source": _SOURCE, "files": list(rows)})]
    for file in NODE_FILES:
        steps += _node_steps(file, rows[file.name], stamp)
    for tie in TIE_FILES:
        steps += _tie_steps(tie, rows[tie.name], stamp)
    steps += _inner_ties(rows, stamp)
    answers = keeper.write_all([(step.statement, step.parameters) for step in steps])
    counts = {name: {"read": len(found)} for name, found in rows.items()}
    for step, answer in zip(steps, answers, strict=True):
        if step.file is not None:
            counts[step.file] |= answer[0]
    return {name: Counts(**found) for name, found in counts.items()}


def is_loaded(keeper: Keeper, folder: Path) -> bool:
    """Whether the folder's edition is the one loaded last: a glance that spares the load."""
    try:
        edition = _edition(folder)
    except OSError:
        return False  # the load tells which file is missing
    return bool(keeper.read(READ_IMPORT, import_id=edition, source=_SOURCE))


def _edition(folder: Path) -> str:
    """Names the import by what the files hold and how names are read: the same is the same import."""
    digest = hashlib.sha256(NAME_KEYS_ID.encode())
    for name in (*(file.name for file in NODE_FILES), *(file.name for file in TIE_FILES)):
        digest.update((folder / f"{name}.csv").read_bytes())
    return f"reference-{digest.hexdigest()[:12]}"


def _source(file: str) -> str:
    return f"reference:{file}.csv"


def _node_steps(file: NodeFile, rows: list[Row], stamp: Mapping[str, Any]) -> Iterator[_Step]:
    given = [
        {file.key: row[file.key], "properties": {p.name: row[p.name] for p in file.properties}}
        for row in rows
    ]
    said = dict(stamp) | {"source": _source(file.name)}
    if file.label == "WideAreaGroup":
        yield _Step(file.name, WRITE_GROUPS, said | {"rows": given})
        return
    label = labels.label(file.label)
    also = {"label": file.label, "marks": list(label.also)}
    if any(p.name == "find_text" for p in label.properties):
        for row in given:
            named = row["properties"]
            row["find_text"] = thing_tokens(
                named["name"], named.get("kana"), named.get("name_english"), row[file.key]
            )
    yield _Step(file.name, WRITE_NODES, said | also | {"rows": given})
    if any(p.name == "valid_to" for p in label.properties):
        codes = {"label": file.label, "codes": [row["code"] for row in rows], "until": _yesterday()}
        yield _Step(file.name, CLOSE_TERMS, said | codes)


def _tie_steps(file: TieFile, rows: list[Row], stamp: Mapping[str, Any]) -> Iterator[_Step]:
    given = [
        {
            "start": row[file.start],
            "end": row[file.end],
            "properties": {p.name: row[p.name] for p in file.properties},
        }
        for row in rows
    ]
    said = dict(stamp) | {"source": _source(file.name)}
    if file.type == "MEMBER_OF":
        keep = [f"{row['start']} {row['end']}" for row in given]
        yield _Step(file.name, WRITE_MEMBERS, said | {"rows": given})
        yield _Step(file.name, CLOSE_MEMBERS, said | {"keep": keep, "until": _yesterday()})
        return
    ends = {"type": file.type, "start_label": file.start_label}
    if file.type == "ADJACENT_TO":
        yield _Step(file.name, WRITE_ADJACENCY, said | {"rows": given})
    else:
        more = {"end_label": file.end_label, "rows": given}
        yield _Step(file.name, WRITE_TIES, said | ends | more)
    keep = [f"{r['start']} {r['end']} {r['properties'].get('kind', '')}" for r in given]
    yield _Step(file.name, REMOVE_TIES, {"source": said["source"], "keep": keep} | ends)


def _inner_ties(rows: dict[str, list[Row]], stamp: Mapping[str, Any]) -> Iterator[_Step]:
    """The ties that stand in a column of a file of nodes: not counted, but kept right."""
    code_of = {row["jis_code"]: row["code"] for row in rows[tables.PREFECTURES.name]}
    places = [
        {"start": row["code"], "end": code_of[row["prefecture"]]}
        for row in rows[tables.MUNICIPALITIES.name]
    ]
    # A municipality that merged away keeps its prefecture: what once referred to it still may.
    yield _Step(None, WRITE_TIES, dict(stamp) | {
        "type": "IN_PREFECTURE", "start_label": "Municipality", "end_label": "Prefecture",
        "rows": places, "source": _source(tables.MUNICIPALITIES.name),
    })  # fmt: skip
    ends = {"type": "BROADER", "start_label": "IssueCategory"}
    source = {"source": _source(tables.ISSUE_CATEGORIES.name)}
    parents = [
        {"start": row["code"], "end": row["parent_code"]}
        for row in rows[tables.ISSUE_CATEGORIES.name]
        if row["parent_code"]
    ]
    keep = [f"{row['start']} {row['end']} " for row in parents]
    more = {"end_label": "IssueCategory", "rows": parents}
    yield _Step(None, WRITE_TIES, dict(stamp) | ends | source | more)
    yield _Step(None, REMOVE_TIES, ends | source | {"keep": keep})


def _yesterday() -> date:
    return clock.today() - timedelta(days=1)
