"""The graph as the CSV files that it can be imported from again."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.ingest import cell
from graph.ingest.batch import batches
from graph.ingest.draft import SOURCE
from graph.ingest.problem import ImportRefused
from graph.ingest.table import Reference, Table
from graph.ingest.tables import TABLES
from graph.store import Keeper, command

SOURCES = command("export/sources")
NODES = command("export/nodes")
TIES = command("export/ties")
IDS = {
    "Engineer": command("export/engineer_ids"),
    "Company": command("export/company_ids"),
    "Consent": command("export/consent_ids"),
    "Issue": command("export/issue_ids"),
    "Appointment": command("export/appointment_ids"),
    "Engagement": command("export/engagement_ids"),
    "OutcomeIndicator": command("export/outcome_indicator_ids"),
    "Pool": command("export/pool_ids"),
    "MunicipalityProfile": command("export/municipality_profile_ids"),
    "SupportRequest": command("export/support_request_ids"),
    "Referral": command("export/referral_ids"),
    "SuccessStory": command("export/success_story_ids"),
    "StoryApproval": command("export/story_approval_ids"),
    "Recusal": command("export/recusal_ids"),
}

_BATCH = 2000


@dataclass(frozen=True, slots=True)
class Export:
    """What was written: rows by file, and whose they are.

    With one source the files are as that source would bring them. With several, each file has a
    column `source` more, and is imported without `--source`.
    """

    rows: dict[str, int]
    sources: tuple[str | None, ...]

    @property
    def has_source_column(self) -> bool:
        """Whether the rows name their sources themselves."""
        return _is_needed(self.sources)


def export_folder(
    keeper: Keeper, folder: Path, *, progress: Callable[[str, int], None] | None = None
) -> Export:
    """Write every table that has rows, in key order. Raises ImportRefused for a folder in use.

    Reference data is left out: `enishi load reference` brings it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if next(folder.glob("*.csv"), None) is not None:
            raise ImportRefused(f"{folder} has CSV files already; name an empty folder")
        sources = tuple(one["source"] for one in keeper.read(SOURCES))
        counts: dict[str, int] = {}
        for table in TABLES:
            path = folder / f"{table.name}.csv"
            counts[path.name] = _write(keeper, table, path, with_source=_is_needed(sources))
            if progress is not None:
                progress(path.name, counts[path.name])
    except OSError as error:
        raise ImportRefused(f"{error.filename or folder}: {error.strerror or error}") from error
    return Export(counts, sources)


def _is_needed(sources: Sequence[str | None]) -> bool:
    return len(sources) > 1 or None in sources


def _write(keeper: Keeper, table: Table, path: Path, *, with_source: bool) -> int:
    columns = [*table.columns, SOURCE] if with_source else list(table.columns)
    rows = _node_rows(keeper, table) if table.node is not None else _tie_rows(keeper, table)
    count = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([row.get(column, "") for column in columns])
            count += 1
    return count


def _node_rows(keeper: Keeper, table: Table) -> Iterator[dict[str, str]]:
    assert table.node is not None
    names = [p.name for p in table.properties]
    references = [{"type": r.tie, "inward": r.inward} for r in table.references]
    for ids in batches(_ids(keeper, table.node), _BATCH):
        found = keeper.read(NODES, label=table.node, ids=ids, names=names, references=references)
        for one in found:
            row = {n: cell.render(v) for n, v in zip(names, one["values"], strict=True)}
            for reference, keys in zip(table.references, one["named"], strict=True):
                row[reference.column] = "|".join(keys)
            parts = one["id"].split("/", len(table.key) - 1)
            row |= dict(zip(table.key, parts, strict=True))
            yield row | {SOURCE: one["source"]}


def _tie_rows(keeper: Keeper, table: Table) -> Iterator[dict[str, str]]:
    assert table.start is not None
    assert table.end is not None
    # From the end that the key begins with: always one with an id, and few ties.
    outward = table.start.column == table.key[0]
    near, far = (table.start, table.end) if outward else (table.end, table.start)
    for ids in batches(_ids(keeper, near.labels[0]), _BATCH):
        yield from sorted(
            _ties(keeper, table, ids, near, far, outward=outward),
            key=lambda row: [row[column] for column in table.key],
        )


def _ties(
    keeper: Keeper, table: Table, ids: list[str], near: Reference, far: Reference, *, outward: bool
) -> Iterable[dict[str, str]]:
    names = [p.name for p in table.properties]
    values: dict[str, Any] = {"type": table.tie, "outward": outward, "names": names}
    for one in keeper.read(TIES, label=near.labels[0], ids=ids, **values):
        row = {n: cell.render(v) for n, v in zip(names, one["values"], strict=True)}
        row |= {near.column: one["id"], far.column: one["key"]}
        yield row | {SOURCE: one["source"]}


def _ids(keeper: Keeper, label: str) -> Iterator[str]:
    return (one["id"] for one in keeper.stream(IDS[label]))
