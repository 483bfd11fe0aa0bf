"""`enishi load`: bring in what is installed with Enishi."""

from __future__ import annotations

import typer
from rich.table import Column, Table

from enishi.console import print_table
from enishi.errors import EnishiCommandError
from enishi.keeping import keeper
from enishi.package_data import REFERENCE
from graph.ingest.reference import Counts, load_reference
from graph.ingest.reference_files import ReferenceDataError

app = typer.Typer(help="Bring in what is installed with Enishi.", no_args_is_help=True)


@app.callback()
def load() -> None:
    """Bring in what is installed with Enishi."""


@app.command()
def reference() -> None:
    """Places, borders, groups, vocabularies and courses; a second time changes nothing."""
    try:
        with keeper(alone=True) as graph:
            counts = load_reference(graph, REFERENCE)
    except ReferenceDataError as error:
        raise EnishiCommandError(str(error)) from None
    print_table(_table(counts))


def _table(counts: dict[str, Counts]) -> Table:
    table = Table(Column("file", overflow="fold"))
    for what in ("read", "created", "updated", "unchanged", "closed"):
        table.add_column(what, justify="right", no_wrap=True)
    for name, count in counts.items():
        table.add_row(
            name,
            f"{count.read:,}",
            f"{count.created:,}",
            f"{count.updated:,}",
            f"{count.unchanged:,}",
            f"{count.closed:,}",
        )
    return table
