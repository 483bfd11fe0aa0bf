"""`enishi load reference` at the shell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from enishi import cli
from enishi.commands import load
from graph.store import Connection

ROW = re.compile(
    r"│\s*(\w+)\s*│\s*([\d,]+)\s*│\s*([\d,]+)\s*│\s*([\d,]+)\s*│\s*([\d,]+)\s*│\s*([\d,]+)"
)


@pytest.fixture
def there(database: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command's environment: the session's database, which has the reference data."""
    monkeypatch.setenv("COLUMNS", "120")


@pytest.mark.usefixtures("there")
def test_what_was_loaded_last_is_not_read_again() -> None:
    result = CliRunner().invoke(cli.app, ["load", "reference"])

    assert result.exit_code == 0
    assert result.stdout == (
        "The reference data of this Enishi is there already; compare every row with it: "
        "enishi load reference --again\n"
    )


@pytest.mark.usefixtures("there")
def test_a_comparison_of_every_row_prints_that_nothing_changed() -> None:
    result = CliRunner().invoke(cli.app, ["load", "reference", "--again"])

    assert result.exit_code == 0, result.output
    rows = {row[0]: row[1:] for row in ROW.findall(result.stdout)}
    assert len(rows) == 14
    assert rows["municipalities"] == ("1,741", "0", "0", "1,741", "0")


@pytest.mark.usefixtures("there")
def test_broken_data_is_one_sentence_and_exit_code_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(load, "REFERENCE", tmp_path / "nowhere")
    monkeypatch.setattr("sys.argv", ["enishi", "load", "reference"])

    with pytest.raises(SystemExit) as ended:
        cli.main()

    assert ended.value.code == 1
    told = capsys.readouterr().err
    assert told.startswith("enishi: ")
    assert "prefectures.csv: No such file or directory; install Enishi again" in told
    assert told.count("\n") == 1
