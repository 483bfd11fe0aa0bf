"""The files of an offline import: one for each kind of node and tie, in the tool's own CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TextIO

from graph.properties import Kind, Property

#: Between the items of a list: no cell can contain a control character.
ITEM = "\x1f"

#: What the tool calls each kind of value.
TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "long",
    Kind.NUMBER: "double",
    Kind.FLAG: "boolean",
    Kind.DAY: "date",
    Kind.MOMENT: "datetime",
    Kind.TEXTS: "string[]",
    Kind.VECTOR: "double[]",
}


class Column(NamedTuple):
    """A property and the tool's name of its type."""

    name: str
    type: str

    @classmethod
    def of(cls, prop: Property) -> Column:
        """As the property is declared."""
        return cls(prop.name, TYPES[prop.kind])


class End(NamedTuple):
    """A node as the tool finds it: its key among the keys of its space."""

    space: str
    key: str


@dataclass(slots=True)
class _File:
    path: Path
    stream: TextIO
    has_line_breaks: bool = False


@dataclass(slots=True)
class BulkFiles:
    """Open files in one folder. Use as a context manager, then take the `arguments`."""

    folder: Path
    _nodes: dict[str, list[_File]] = field(default_factory=dict)
    _ties: dict[str, list[_File]] = field(default_factory=dict)
    _open: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def nodes(
        self, labels: Sequence[str], space: str, key: str, columns: Sequence[Column]
    ) -> Callable[[str, dict[str, Any]], None]:
        """A new file of nodes; what it returns writes one, by its key and its other properties.

        An empty `key`: the key serves to find the node and is no property of it.
        """
        header = [f"{key}:ID({space})", *(f"{c.name}:{c.type}" for c in columns)]
        file = self._new(self._nodes.setdefault(":".join(labels), []), header)
        names = [column.name for column in columns]

        def write(id_: str, properties: dict[str, Any]) -> None:
            _write(file, [_quoted(id_), *(_cell(properties.get(name)) for name in names)])

        return write

    def ties(
        self, type_: str, spaces: tuple[str, str], columns: Sequence[Column]
    ) -> Callable[[str, str, dict[str, Any]], None]:
        """A new file of ties; what it returns writes one, by the keys of its ends."""
        start, end = spaces
        header = [f":START_ID({start})", f":END_ID({end})"]
        header += [f"{c.name}:{c.type}" for c in columns]
        file = self._new(self._ties.setdefault(type_, []), header)
        names = [column.name for column in columns]

        def write(start_key: str, end_key: str, properties: dict[str, Any]) -> None:
            cells = [_cell(properties.get(name)) for name in names]
            _write(file, [_quoted(start_key), _quoted(end_key), *cells])

        return write

    def arguments(self) -> list[str]:
        """What the tool has to be told to load the files and nothing but them."""
        broken = [f.path.name for f in self._every() if f.has_line_breaks]
        lines = [f"--multiline-fields={','.join(str(self.folder / name) for name in broken)}"]
        return [
            "--path-pattern-style=none",
            f"--array-delimiter=U+{ord(ITEM):04X}",
            "--bad-tolerance=0",
            "--strict=true",
            *([*lines, "--multiline-fields-format=v2"] if broken else []),
            *(f"--nodes={name}={file.path}" for name, some in self._nodes.items() for file in some),
            *(
                f"--relationships={name}={file.path}"
                for name, some in self._ties.items()
                for file in some
            ),
        ]

    def _new(self, some: list[_File], header: Sequence[str]) -> _File:
        count = sum(1 for _ in self._every())
        path = self.folder / f"{count:03d}.csv"
        stream = self._open.enter_context(path.open("w", encoding="utf-8", newline=""))
        stream.write(",".join(header) + "\n")
        some.append(_File(path, stream))
        return some[-1]

    def _every(self) -> Iterator[_File]:
        for some in (*self._nodes.values(), *self._ties.values()):
            yield from some


def _write(file: _File, cells: Sequence[str]) -> None:
    line = ",".join(cells)
    if "\n" in line:
        file.has_line_breaks = True
    file.stream.write(line + "\n")


def _cell(value: Any) -> str:
    """The value as the tool reads it back. Nothing at all is null; an empty text has quotes."""
    if value is None:
        return ""
    kind = type(value)
    if kind is str:
        return _quoted(value)
    if kind is bool:
        return "true" if value else "false"
    if kind is date or kind is datetime:
        return str(value.isoformat())
    if kind is list:
        return _quoted(ITEM.join(map(str, value)))
    return repr(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
