"""The data dictionary."""

from __future__ import annotations

from pathlib import Path

from graph.ingest.dictionary import dictionary
from graph.ingest.tables import TABLES


def test_the_committed_page_is_current() -> None:
    page = Path(__file__).parents[3] / "docs" / "data-dictionary.md"
    assert page.read_text(encoding="utf-8") == dictionary(), "say: enishi dictionary --write"


def test_every_column_of_every_table_is_documented() -> None:
    sections = dictionary().split("\n## ")[2:]
    assert len(sections) == len(TABLES)
    for table, section in zip(TABLES, sections, strict=True):
        rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
        assert section.startswith(f"{table.name}.csv\n")
        assert tuple(row[0].strip("| `") for row in rows) == table.columns
        assert all(len(row) == 6 for row in rows)
