"""The `enishi` command: a list of its sub-commands, and how their errors are told."""

from __future__ import annotations

import signal
import sys
from types import FrameType

import typer

from enishi.commands import (
    db,
    demo,
    derive,
    doctor,
    generate,
    ingest,
    load,
    query,
    schema,
    serve,
    settings,
    token,
)
from enishi.errors import EnishiCommandError
from graph.errors import EnishiError

app = typer.Typer(
    help="Enishi: who solved what, where, for whom.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(db.app, name="db")
app.add_typer(derive.app, name="derive")
app.add_typer(load.app, name="load")
app.command(name="generate")(generate.generate)
app.command(name="import")(ingest.import_)
app.command(name="export")(ingest.export)
app.command(name="dictionary")(ingest.dictionary)
app.command(name="settings")(settings.settings)
app.command(name="schema")(schema.schema)
app.add_typer(token.app, name="token")
app.command(name="demo")(demo.demo)
app.command(name="serve")(serve.serve)
app.command(name="query")(query.query)
app.command(name="doctor")(doctor.doctor)


def main() -> None:
    """Run the command; a known error is one sentence on standard error and exit code 1."""
    # Without this a SIGTERM would end Python on the spot, and leave behind what was started.
    signal.signal(signal.SIGTERM, _end)
    try:
        app()
    except (EnishiCommandError, EnishiError) as error:
        typer.echo(f"enishi: {error}", err=True)
        sys.exit(1)
    except PermissionError as error:
        typer.echo(f"enishi: {error.filename}: you may not write or read there", err=True)
        sys.exit(1)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
