"""The list of sub-commands: all there, each loaded only when it is named."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

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
