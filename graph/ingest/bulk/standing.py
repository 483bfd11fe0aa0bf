"""What stands in the database already, brought along into the one that the files make.

The offline import fills an empty database only: reference data, tokens and the like are read out
and loaded again beside the rows, with the same labels, properties and ties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from graph import labels
from graph.ingest.bulk.files import BulkFiles, Column, End
from graph.ingest.bulk.writer import space
from graph.ingest.tables import TABLES
from graph.store import Keeper, command

NODES = command("ingest/standing_nodes")
TIES = command("ingest/standing_ties")
FIRST_FOREIGN = command("ingest/first_foreign")

#: The version of the graph is left out: the schema is laid anew, which writes it.
LEFT_OUT = "GraphVersion"
#: What no table brings: with nothing else in it, a database counts as empty.
REFERENCE = tuple(
    label.name
    for label in labels.LABELS
    if not label.derived and label.name not in {table.node for table in TABLES}
)
BROUGHT_ALONG = (*REFERENCE, *(name for name in labels.SERVICE_LABELS if name != LEFT_OUT))
#: Nodes of the service are not named by rows: any number finds them.
_SERVICE = "service"
_TYPES = {
    bool: "boolean",
    int: "long",
    float: "double",
    str: "string",
    date: "date",
    datetime: "datetime",
}


@dataclass(slots=True)
class _Kind:
    """Things of the same labels or type whose properties of one name have one type."""

    types: dict[str, str] = field(default_factory=dict)
    members: list[tuple[tuple[str, ...], dict[str, Any]]] = field(default_factory=list)

    def takes(self, types: Mapping[str, str]) -> bool:
        return all(self.types.get(name, type_) == type_ for name, type_ in types.items())

    @property
    def columns(self) -> list[Column]:
        return [Column(name, type_) for name, type_ in sorted(self.types.items())]


class _Kinds(dict[tuple[str, ...], list[_Kind]]):
    """Kinds by what they have in common."""

    def add(
        self, common: tuple[str, ...], keys: tuple[str, ...], properties: dict[str, Any]
    ) -> None:
        types = {name: _type(value) for name, value in properties.items()}
        some = self.setdefault(common, [])
        kind = next((one for one in some if one.takes(types)), None)
        if kind is None:
            some.append(kind := _Kind())
        kind.types |= types
        kind.members.append((keys, properties))

    def every(self) -> Iterator[tuple[tuple[str, ...], _Kind]]:
        return ((common, kind) for common, some in self.items() for kind in some)


def is_empty(keeper: Keeper) -> bool:
    """Whether the database has nothing but what is brought along."""
    return not keeper.read(FIRST_FOREIGN, labels=[*BROUGHT_ALONG, LEFT_OUT])


def bring_along(keeper: Keeper, files: BulkFiles, new: Iterable[dict[str, Any]] = ()) -> None:
    """Write what stands in an empty database, and `new` nodes: labels and properties of each."""
    nodes, ties = _Kinds(), _Kinds()
    ends: dict[str, End] = {}
    for at, record in enumerate((*_nodes(keeper), *new)):
        name, end = _found_by(record, at)
        if "handle" in record:
            ends[record["handle"]] = end
        rest = {k: v for k, v in record["properties"].items() if k != name}
        nodes.add((end.space, name, *sorted(record["labels"])), (end.key,), rest)
    for record in _ties(keeper):
        start, end = ends[record["start"]], ends[record["end"]]
        ties.add(
            (record["type"], start.space, end.space), (start.key, end.key), record["properties"]
        )
    for (where, name, *names), kind in nodes.every():
        write = files.nodes(names, where, name, kind.columns)
        for (key,), properties in kind.members:
            write(key, properties)
    for (type_, start_space, end_space), kind in ties.every():
        join = files.ties(type_, (start_space, end_space), kind.columns)
        for (start_key, end_key), properties in kind.members:
            join(start_key, end_key, properties)


def _nodes(keeper: Keeper) -> Iterator[dict[str, Any]]:
    for name in BROUGHT_ALONG:
        yield from keeper.stream(NODES, label=name)


def _ties(keeper: Keeper) -> Iterator[dict[str, Any]]:
    for name in BROUGHT_ALONG:
        yield from keeper.stream(TIES, label=name)


def _found_by(record: dict[str, Any], at: int) -> tuple[str, End]:
    """The property that is the node's key, and the key in its space; `at` tells it from others."""
    name = next((name for name in record["labels"] if name in REFERENCE), None)
    if name is None:
        return "", End(_SERVICE, str(at))
    key = labels.label(name).key
    return key, End(space(name), record["properties"][key])


def _type(value: Any) -> str:
    if isinstance(value, list):
        return f"{_type(value[0])}[]" if value else "string[]"
    return _TYPES[type(value)]
