"""Where tables are printed: as wide as the terminal, and as wide as they need where there is none."""

from __future__ import annotations

import os
import sys

from rich.cells import cell_len
from rich.console import Console
from rich.table import Column, Table

#: Wider than any row.
_ENDLESS = 100_000
#: Letters in a line of a cell that may be folded, and what stands around each column.
_NARROWEST, _FRAME = 5, 3


def console() -> Console:
    """Standard output; in a file or a pipe no cell is folded, unless COLUMNS says how wide it is."""
    is_bound = sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal()
    return Console() if is_bound else Console(width=_ENDLESS)


def print_table(table: Table) -> None:
    """Print it so that nothing is cut off: where it is wider than the terminal its lines run over.

    A column may be folded unless it is `no_wrap`.
    """
    out = console()
    least = sum(_least(column) + _FRAME for column in table.columns) + 1
    Console(width=max(out.width, least)).print(table, markup=False)


def _least(column: Column) -> int:
    if not column.no_wrap:
        return _NARROWEST
    return max(cell_len(str(cell)) for cell in (column.header, *column.cells))
