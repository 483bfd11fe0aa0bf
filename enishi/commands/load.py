"""`enishi load`: bring in what is installed with Enishi."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Column, Table

from enishi.console import print_table
from enishi.errors import EnishiCommandError
from enishi.keeping import keeper
from enishi.package_data import REFERENCE
from graph.ingest.reference import Counts, is_loaded, load_reference
from graph.ingest.reference_files import ReferenceDataError

app = typer.Typer(help="Bring in what is installed with Enishi.", no_args_is_help=True)


@app.callback()
def load() -> None:
    """Bring in what is installed with Enishi."""


@app.command()
def reference(
    again: Annotated[
        bool, typer.Option("--again", help="Compare every row, also of what was loaded last.")
    ] = False,
) -> None:
    """Places, borders, groups, vocabularies and courses; a second time changes nothing."""
    try:
        with keeper(alone=True) as graph:
            if not again and is_loaded(graph, REFERENCE):
                typer.echo(
                    "The reference data of this Enishi is there already; compare every row with it: "
                    "enishi load reference --again"
                )
                return
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
