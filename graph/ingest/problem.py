"""What is wrong with an import: one cell or row, a whole file, or the whole folder."""

from __future__ import annotations

from dataclasses import dataclass

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row is rejected. `column` is empty where the row as a whole is wrong."""

    file: str
    line: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.file} line {self.line}"
        if not self.column:
            return f"{place}: {self.reason}"
        return f"{place}, {self.column} {shown(self.value)}: {self.reason}"


class BadCell(ValueError):  # noqa: N818 - the name says the fact
    """A cell whose text is no value of its property; the message is the reason."""


class FileRefused(Exception):  # noqa: N818 - the name says the fact
    """A file that is not read any further: `file`, and why."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class ImportRefused(Exception):  # noqa: N818 - the name says the fact
    """Nothing can be imported: one sentence."""


def shown(value: str) -> str:
    """A cell's text as a message quotes it: on one line, and not longer than one."""
    printable = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in value)
    return f"“{printable if len(printable) <= _SHOWN else printable[: _SHOWN - 1] + '…'}”"
