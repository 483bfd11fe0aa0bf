"""`enishi generate` at the shell: what it writes, and what it leaves alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from enishi import cli


class Generate:
    """The command in this process: exit code, what was printed as answer and as error."""

    def __init__(self, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self._patch, self._capture = patch, capture

    def __call__(self, *arguments: object) -> tuple[object, str, str]:
        self._patch.setattr(sys, "argv", ["enishi", "generate", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return ended.value.code, *self._capture.readouterr()


@pytest.fixture
def generate(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Generate:
    return Generate(monkeypatch, capsys)


@pytest.mark.parametrize("day", ["2000-01-01", "2100-12-31"])
def test_a_world_can_be_of_the_first_and_of_the_last_day(
    generate: Generate, tmp_path: Path, day: str
) -> None:
    assert generate(tmp_path / "new", "--engineers", "100", "--as-of", day) == (
        0,
        (
            f"{tmp_path}/new: 100 engineers, 12 accelerators, 15 companies, 102 issues, 76 "
            "engagements; all people, companies and problems are invented\n"
        ),
        "",
    )
    assert (tmp_path / "new" / "engineers.csv").read_text(encoding="utf-8").count("\n") == 101


@pytest.mark.parametrize("name", ["engineers.csv", "our own.csv"])
def test_files_that_lie_in_the_folder_are_left_as_they_are(
    generate: Generate, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("of a ministry")

    assert generate(tmp_path, "--engineers", "100") == (
        1, "", f"enishi: {tmp_path} has CSV files already; name an empty folder\n",
    )  # fmt: skip
    assert [(f.name, f.read_text()) for f in tmp_path.iterdir()] == [(name, "of a ministry")]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--as-of", "0001-01-01"), "as-of is 0001-01-01; write a day from 2000-01-01 to 2100-12-31"),
        (("--as-of", "9999-12-31"), "as-of is 9999-12-31; write a day from 2000-01-01 to 2100-12-31"),
        (("--as-of", "1999-12-31"), "as-of is 1999-12-31; write a day from 2000-01-01 to 2100-12-31"),
        (("--as-of", "2101-01-01"), "as-of is 2101-01-01; write a day from 2000-01-01 to 2100-12-31"),
        (("--as-of", "soon"), "as-of is soon; write a day such as 2026-11-20"),
        (("--engineers", "99"), "engineers is 99, at least 100 make a world"),
        (("--engineers", "99999999999"), "engineers is 99999999999, at most 2,000,000 are written"),
        (("--issues", "9"), "issues is 9, at least 10 make a world"),
        (("--issues", "99999999999"), "issues is 99999999999, at most 1,000,000 are written"),
    ],
)  # fmt: skip
def test_a_world_that_cannot_be_is_one_sentence(
    generate: Generate, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    assert generate(tmp_path / "new", *arguments) == (1, "", f"enishi: {told}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("file", "{} is a file; name a folder for the CSV files"),
        ("file/new", "{}: Not a directory"),
    ],
)
def test_a_folder_that_cannot_be_made_is_one_sentence(
    generate: Generate, tmp_path: Path, folder: str, told: str
) -> None:
    (tmp_path / "file").write_text("kept")
    path = tmp_path / folder

    assert generate(path, "--engineers", "100") == (1, "", f"enishi: {told.format(path)}\n")
    assert (tmp_path / "file").read_text() == "kept"


def test_a_full_disk_is_one_sentence(
    generate: Generate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("enishi.commands.generate.generate_world", full)

    assert generate(tmp_path) == (1, "", f"enishi: {tmp_path}: No space left on device\n")
