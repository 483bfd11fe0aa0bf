"""`enishi import`, `enishi export` and `enishi dictionary` at the shell."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from enishi import cli
from graph.ingest.dictionary import dictionary
from graph.store import Connection, Keeper
from graph.store.statement import Command

COMPANIES = "company_id,name\nshell-1,架空の貝社\n"
CLEAN = Command(
    "test",
    "CYPHER 25 MATCH (n:Company|Import) WHERE n.source = 'shell' DETACH DELETE n RETURN 1",
    frozenset(),
)


@pytest.fixture(autouse=True)
def there(database: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The command's environment: the session's database, left as it was found."""
    monkeypatch.setenv("COLUMNS", "120")
    yield
    with Keeper(database) as keeper:
        keeper.write(CLEAN)


def enishi(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """The exit code of the command."""
    monkeypatch.setattr(sys, "argv", ["enishi", *arguments])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


def test_an_import_ends_with_a_table_of_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "companies.csv").write_text(COMPANIES, encoding="utf-8")

    assert enishi(monkeypatch, "import", str(tmp_path), "--source", "shell") == 0

    told = capsys.readouterr()
    assert [part.split() for part in told.out.splitlines() if "companies.csv" in part] == [
        ["│", "companies.csv", "│", "1", "│", "1", "│", "0", "│", "0", "│", "0", "│", "0", "│"]
    ]
    assert told.out.splitlines()[-1].endswith(": 1 nodes and ties changed.")
    assert told.err == ""


@pytest.mark.parametrize("columns", ["80", "40"])
def test_a_table_of_counts_cuts_no_file_name_off(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    columns: str,
) -> None:
    (tmp_path / "municipality_profiles.csv").write_text("body_code,valid_from\n", encoding="utf-8")
    monkeypatch.setenv("COLUMNS", columns)

    assert enishi(monkeypatch, "import", str(tmp_path), "--source", "shell", "--dry-run") == 0

    rows = [line.split("│") for line in capsys.readouterr().out.splitlines() if "│" in line]
    assert "".join(row[1].strip() for row in rows) == "municipality_profiles.csv"
    assert [cell.strip() for cell in rows[0][2:]] == ["0", "0", "0", "0", ""]


def test_a_table_of_counts_in_a_pipe_is_as_wide_as_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "companies.csv").write_text(COMPANIES, encoding="utf-8")
    monkeypatch.delenv("COLUMNS")

    assert enishi(monkeypatch, "import", str(tmp_path), "--source", "shell", "--dry-run") == 0

    assert capsys.readouterr().out.splitlines()[1:4:2] == [
        "┃ file          ┃ read ┃ created ┃ rejected ┃ checked ┃",
        "│ companies.csv │    1 │       1 │        0 │       1 │",
    ]


def test_rejected_rows_are_told_and_the_exit_code_is_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "companies.csv").write_text(COMPANIES + "a b,空白社\n", encoding="utf-8")

    assert enishi(monkeypatch, "import", str(tmp_path), "--source", "shell", "--dry-run") == 2

    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == "Dry run: nothing was written."
    assert told.err.splitlines() == [
        (
            "rejected: companies.csv line 3, company_id “a b”: "
            "an id has 1 to 64 letters, digits, dots, dashes or underscores"
        ),
        f"All 1 rejected rows: {tmp_path / 'rejected'}",
    ]


def test_a_strict_import_of_a_bad_row_loads_nothing_and_exits_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "companies.csv").write_text(COMPANIES + "a b,空白社\n", encoding="utf-8")

    assert enishi(monkeypatch, "import", str(tmp_path), "--source", "shell", "--strict") == 1

    assert capsys.readouterr().err.splitlines()[-1] == (
        "Nothing was loaded: a row or file is bad, and the import is strict."
    )


def test_an_empty_folder_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enishi(monkeypatch, "import", str(tmp_path), "--source", "shell") == 1

    assert capsys.readouterr().err == (
        f"enishi: {tmp_path} holds none of the tables (companies.csv, engineers.csv, …); "
        "see docs/data-dictionary.md\n"
    )


def test_an_export_says_how_to_import_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "companies.csv").write_text(COMPANIES, encoding="utf-8")
    enishi(monkeypatch, "import", str(tmp_path), "--source", "shell")
    capsys.readouterr()

    assert enishi(monkeypatch, "export", str(tmp_path / "out")) == 0

    told = capsys.readouterr().out.splitlines()
    assert told[0] == "companies.csv: 1 rows"
    assert told[-1] == "Import the folder with --source 'shell'."


def test_the_dictionary_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enishi(monkeypatch, "dictionary") == 0

    assert capsys.readouterr().out == dictionary()
