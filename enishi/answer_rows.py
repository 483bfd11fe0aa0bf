"""The rows in an answer: its first lists of things, each thing flat, and the facts around them.

A connection is its edges; what an edge and its node hold stands side by side. Values further in get
dotted names (`outcome.strength`), so that a row fits a table or a line of CSV.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

#: Parts of a Relay connection that say nothing themselves.
_FRAME = ("node", "edges", "nodes")


@dataclass(slots=True)
class Rows:
    """One list of an answer: where it stands, and its rows with all columns in order."""

    title: str
    columns: list[str] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)

    def add(self, item: Any) -> None:
        """Add one thing of the list."""
        row = dict(_flat(item, "")) if isinstance(item, dict) else {"value": item}
        self.columns += [name for name in row if name not in self.columns]
        self.rows.append(row)

    def drop_absent(self) -> None:
        """Drop the columns of things that are not there in one row, and flat in another."""
        parts = {name[:place] for name in self.columns for place in _dots(name)}
        self.columns = [name for name in self.columns if name not in parts]


def _dots(name: str) -> list[int]:
    return [place for place, letter in enumerate(name) if letter == "."]


@dataclass(slots=True)
class Answered:
    """A whole answer: the facts that stand once, and its lists."""

    facts: dict[str, Any] = field(default_factory=dict)
    lists: list[Rows] = field(default_factory=list)

    @classmethod
    def of(cls, data: dict[str, Any] | None) -> Answered:
        """Read an answer's data."""
        answered = cls()
        answered._read(data or {}, "")
        return answered

    def _read(self, value: dict[str, Any], path: str) -> None:
        for name, inner in value.items():
            here = f"{path}.{name}" if path else name
            if _is_list_of_things(inner):
                title = path if name in _FRAME and path else here
                rows = Rows(title)
                for item in inner:
                    rows.add(item)
                rows.drop_absent()
                self.lists.append(rows)
            elif isinstance(inner, dict):
                self._read(inner, here)
            else:
                self.facts[here] = inner


def _is_list_of_things(value: Any) -> bool:
    return isinstance(value, list) and (not value or any(isinstance(one, dict) for one in value))


def _flat(value: dict[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    """The leaves of a thing under dotted names; a list is one leaf, however deep."""
    for name, inner in value.items():
        if name in _FRAME and isinstance(inner, dict):
            yield from _flat(inner, prefix)
        elif isinstance(inner, dict) and inner and not _is_drawing(inner):
            yield from _flat(inner, f"{prefix}{name}.")
        else:
            yield prefix + name, inner


def _is_drawing(value: dict[str, Any]) -> bool:
    """Whether it is a picture of nodes and lines, which reads best as one cell."""
    return "nodes" in value and "edges" in value


def told(value: Any) -> str:
    """A leaf as text: what a person would say, without brackets and quotes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    if isinstance(value, list):
        return "; ".join(filter(None, map(told, value)))
    if isinstance(value, dict):
        return _thing(value)
    return str(value)


def _thing(value: dict[str, Any]) -> str:
    if _is_drawing(value):
        return " - ".join(_name(node) for node in value["nodes"])
    if "node" in value or "edges" in value:
        return told([value[part] for part in _FRAME if part in value])
    if {"before", "after"} <= value.keys():
        change = f"{told(value['before'])} → {told(value['after'])}"
        return " ".join(filter(None, [told(value.get("name")), change, told(value.get("unit"))]))
    return " ".join(filter(None, (told(inner) for inner in value.values())))


def _name(node: dict[str, Any]) -> str:
    return told(next((node[key] for key in ("caption", "name", "key") if node.get(key)), node))
