"""The list of sub-commands: all there, each loaded only when it is named."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from enishi import cli
from enishi.cli import COMMANDS, app


def test_help_lists_every_command_with_a_sentence() -> None:
    result = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "200"})

    assert result.exit_code == 0
    for name in COMMANDS:
        (line,) = [one for one in result.stdout.splitlines() if one.startswith(f"│ {name} ")]
        assert line.removeprefix(f"│ {name}").strip(" │").endswith(".")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    result = CliRunner().invoke(app, [name, "--help"])

    assert result.exit_code == 0, result.output
    assert f"enishi {name}" in result.stdout.replace("root", "enishi")


def test_an_unknown_command_is_told_as_such() -> None:
    result = CliRunner().invoke(app, ["nonsense"])

    assert result.exit_code == 2
    assert "No such command 'nonsense'" in result.output


def test_a_command_about_the_database_does_not_load_the_api() -> None:
    code = (
        "import sys; from enishi.cli import Commands; "
        "assert Commands().get_command(None, 'db'); "
        "print('strawberry' in sys.modules, 'networkx' in sys.modules)"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.split() == ["False", "False"]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "Permission denied", "/srv/x"), "/srv/x: you may not write or read there"),
        (NotADirectoryError(20, "Not a directory", "f/x"), "f/x: there is a file where a folder is needed"),
        (FileExistsError(17, "File exists", "f"), "f: there is a file where a folder is needed"),
        (FileNotFoundError(2, "No such file or directory", "/proc/x"), "/proc/x: No such file or directory"),
        (IsADirectoryError(21, "Is a directory", "d"), "d: Is a directory"),
        (OSError(30, "Read-only file system", "/sys/x"), "/sys/x: Read-only file system"),
    ],
)  # fmt: skip
def test_what_the_system_says_of_a_file_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: OSError, told: str
) -> None:
    assert _ends_with(error, monkeypatch) == 1
    assert capsys.readouterr() == ("", f"enishi: {told}\n")


def test_what_concerns_no_file_is_no_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OSError, match="of ours"):
        _ends_with(OSError("a fault of ours"), monkeypatch)


def _ends_with(error: OSError, patch: pytest.MonkeyPatch) -> object:
    def fail() -> None:
        raise error

    patch.setattr(cli, "app", fail)
    patch.setattr(signal, "signal", lambda *_: None)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return ended.value.code
