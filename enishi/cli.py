"""The `enishi` command: a list of its sub-commands, and how their errors are told."""

from __future__ import annotations

import signal
import sys
from importlib import import_module
from types import FrameType
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group

from enishi.errors import EnishiCommandError
from graph.errors import EnishiError

#: Where each command is made. Its module is loaded when the command is named: all of them
#: together take 2.5 s to load, and a stop of the database shall not.
COMMANDS = {
    "db": "db:app",
    "derive": "derive:app",
    "load": "load:app",
    "token": "token:app",
    "generate": "generate:generate",
    "import": "ingest:import_",
    "export": "ingest:export",
    "dictionary": "ingest:dictionary",
    "settings": "settings:settings",
    "schema": "schema:schema",
    "demo": "demo:demo",
    "serve": "serve:serve",
    "query": "query:query",
    "audit": "audit:audit",
    "doctor": "doctor:doctor",
}


class Commands(TyperGroup):
    """The sub-commands, each loaded when it is named."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Their names, in the order of the list above."""
        return list(COMMANDS)

    def get_command(self, _ctx: Any, name: str) -> Any:
        """The command of this name, or None."""
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name].split(":")
        made = getattr(import_module(f"enishi.commands.{module}"), attribute)
        if isinstance(made, typer.Typer):
            group = get_group(made)
            group.name = name
            return group
        alone = typer.Typer(add_completion=False)
        alone.command(name=name)(made)
        return get_command(alone)


app = typer.Typer(
    cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False
)


@app.callback()
def enishi() -> None:
    """Enishi: who solved what, where, for whom."""


def main() -> None:
    """Run the command; a known error is one sentence on standard error and exit code 1."""
    # Without this a SIGTERM would end Python on the spot, and leave behind what was started.
    signal.signal(signal.SIGTERM, _end)
    try:
        app()
    except (EnishiCommandError, EnishiError) as error:
        typer.echo(f"enishi: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        if error.filename is None:
            raise  # no file's fault, but ours
        typer.echo(f"enishi: {error.filename}: {_fact(error)}", err=True)
        sys.exit(1)


def _fact(error: OSError) -> str:
    """What the system says of the file, or in plainer words what that means for a command."""
    if isinstance(error, PermissionError):
        return "you may not write or read there"
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "there is a file where a folder is needed"
    return error.strerror or str(error)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
