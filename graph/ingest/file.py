"""One CSV file: its encoding recognised, its records streamed with their line numbers."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8, getincrementaldecoder
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from graph.ingest.problem import FileRefused

_CHUNK = 1 << 20
#: A record that does not end within this many characters has lost a closing quote.
_LONGEST_FIELD = 1 << 20
_SIGNATURES = {
    b"PK\x03\x04": "is a workbook or archive, not a CSV file; save it as CSV",
    b"\xff\xfe": "is in UTF-16; save it in UTF-8",
    b"\xfe\xff": "is in UTF-16; save it in UTF-8",
}


@dataclass(frozen=True, slots=True)
class Record:
    """One record: the line it begins on, its cells; or why it cannot be read, and its raw line."""

    line: int
    cells: list[str]
    fault: str | None = None


def encoding_of(path: Path) -> str:
    """`utf-8-sig` or `cp932`, whichever the whole file is in. Raises FileRefused for neither."""
    with path.open("rb") as file:
        start = file.read(4)
    for signature, fact in _SIGNATURES.items():
        if start.startswith(signature):
            raise FileRefused(path.name, fact)
    line = _first_undecodable(path, "utf-8")
    if line is None:
        return "utf-8-sig"
    if not start.startswith(BOM_UTF8):
        other = _first_undecodable(path, "cp932") or _first_foreign(path)
        if other is None:
            return "cp932"
        line = max(line, other)
    raise FileRefused(path.name, f"line {line} is neither UTF-8 nor Shift_JIS (CP932) as the rest")


def _first_foreign(path: Path) -> int | None:
    """The first line of a CP932 file that is none, although the codec takes it.

    The codec is lenient about three bytes, and reads Japanese in UTF-8 as other characters; no
    Japanese in CP932 happens to be Japanese in UTF-8 for most of a line. A line of UTF-8 may be
    broken somewhere: where a copy was cut, say.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.isascii():
                continue
            if any(byte in line for byte in (b"\xfd", b"\xfe", b"\xff")):
                return number
            text = line.decode(errors="replace")
            wide = sum("\u3000" <= character != "\ufffd" for character in text)
            if wide > text.count("\ufffd"):
                return number
    return None


def _first_undecodable(path: Path, encoding: str) -> int | None:
    decoder = getincrementaldecoder(encoding)()
    lines = 1
    with path.open("rb") as file:
        while True:
            chunk = file.read(_CHUNK)
            buffered = decoder.getstate()[0]
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                return lines - buffered.count(b"\n") + error.object[: error.start].count(b"\n")
            if not chunk:
                return None
            lines += chunk.count(b"\n")


class CsvFile:
    """An open CSV file: `header` first, then `records()` once. `position` is in bytes."""

    def __init__(self, name: str, stream: TextIO, size: int) -> None:
        self.name = name
        self.size = size
        self._stream = stream
        #: The raw lines of the record being read; those of a broken one that are read again.
        self._recent: list[str] = []
        self._again: deque[str] = deque()
        self._line = 0
        self._position = 0
        csv.field_size_limit(_LONGEST_FIELD)
        self._reader = csv.reader(self._lines(), strict=True)
        try:
            self.header = [cell.strip() for cell in next(self._reader, [])]
        except csv.Error as error:
            raise FileRefused(name, f"the header line cannot be read: {error}") from None
        if not any(self.header):
            raise FileRefused(name, "has no header line with the names of the columns")
        if len(set(self.header)) < len(self.header):
            twice = next(c for c in self.header if self.header.count(c) > 1)
            raise FileRefused(
                name, f"the header names the column {twice or 'without a name'} twice"
            )

    @property
    def position(self) -> int:
        """About how many bytes were read."""
        return min(self._position, self.size)

    def records(self) -> Iterator[Record]:
        """The records below the header; blank lines are skipped."""
        width = len(self.header)
        while True:
            self._recent.clear()
            start = self._line + 1
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                yield self._broken(start, str(error))
                continue
            if cells is None:
                return
            if not cells:
                continue
            if len(cells) == width:
                yield Record(start, cells)
            else:
                fault = f"has {len(cells)} cells, the header has {width}"
                yield Record(start, cells, fault)

    def _broken(self, start: int, error: str) -> Record:
        """The line that a record begins with, as a fault; what it swallowed is read again."""
        first, *swallowed = self._recent
        self._again.extendleft(reversed(swallowed))
        self._line -= len(swallowed)
        self._reader = csv.reader(self._lines(), strict=True)
        return Record(start, [first.rstrip("\r\n")], _told(error, first))

    def _lines(self) -> Iterator[str]:
        while True:
            if self._again:
                line = self._again.popleft()
            elif line := self._stream.readline():
                self._position += len(line.encode()) if not line.isascii() else len(line)
            else:
                return
            self._line += 1
            self._recent.append(line)
            yield line


def _told(error: str, line: str) -> str:
    if "field larger" in error and '"' not in line:
        return f"has a cell of more than {_LONGEST_FIELD:,} characters"
    if "field larger" in error or "unexpected end" in error:
        return "a quote is opened and not closed"
    return f"is no CSV: {error}"


@contextmanager
def opened(path: Path) -> Iterator[CsvFile]:
    """The file, read in its own encoding. Raises FileRefused where it is no CSV text."""
    encoding = encoding_of(path)
    with path.open(encoding=encoding, newline="") as stream:
        yield CsvFile(path.name, stream, path.stat().st_size)
