"""Tables on a terminal and elsewhere: as wide as fits, and nothing is cut off."""

from __future__ import annotations

import pytest
from rich.table import Column, Table

from enishi.console import console, print_table

WORD = "municipality_profiles.csv"


def table() -> Table:
    """One column that may be folded, and one that may not."""
    made = Table(Column("file", overflow="fold"), Column("read", no_wrap=True))
    made.add_row(WORD, "1,200,000")
    return made


@pytest.mark.parametrize("columns", [None, "", "wide"])
def test_without_a_terminal_a_table_is_as_wide_as_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], columns: str | None
) -> None:
    if columns is None:
        monkeypatch.delenv("COLUMNS", raising=False)
    else:
        monkeypatch.setenv("COLUMNS", columns)

    print_table(table())
    console().print("縁" * 500)

    told = capsys.readouterr().out.splitlines()
    assert told[3:] == [f"│ {WORD} │ 1,200,000 │", f"└{'─' * 27}┴{'─' * 11}┘", "縁" * 500]


@pytest.mark.parametrize(
    ("columns", "folded"),
    [
        ("41", [WORD]),
        ("30", ["municipality_p", "rofiles.csv"]),
        ("10", ["munic", "ipali", "ty_pr", "ofile", "s.csv"]),
    ],
)
def test_where_there_is_little_room_only_cells_that_may_be_are_folded(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    columns: str,
    folded: list[str],
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    print_table(table())

    rows = [line.strip("│").split("│") for line in capsys.readouterr().out.splitlines()[3:-1]]
    assert [file.strip() for file, _ in rows] == folded
    assert [read.strip() for _, read in rows] == ["1,200,000", *[""] * (len(folded) - 1)]
