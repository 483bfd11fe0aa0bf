"""`enishi import`, `enishi export`, `enishi dictionary`: the CSV files of the data dictionary."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Column, Table

from enishi.console import print_table
from enishi.errors import EnishiCommandError
from enishi.keeping import keeper
from enishi.local.offline import offline
from enishi.progress import bars
from enishi.settings import load_settings
from graph.ingest.dictionary import dictionary as dictionary_text
from graph.ingest.export import export_folder
from graph.ingest.load import import_folder
from graph.ingest.problem import ImportRefused
from graph.ingest.report import Report

#: Problems and warnings that the shell shows; the rest is counted.
_SHOWN = 20
_PAGE = Path("docs/data-dictionary.md")

Folder = Annotated[Path, typer.Argument(help="Folder of the CSV files.")]


def import_(
    folder: Folder,
    source: Annotated[
        str | None,
        typer.Option(help="Who brings the rows; leave it out for an export of several sources."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check, write nothing.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Load nothing if a single row is bad.")
    ] = False,
    complete: Annotated[
        bool, typer.Option("--complete", help="End the source's rows that are not brought again.")
    ] = False,
    take_over: Annotated[
        bool, typer.Option("--take-over", help="Take over rows that another source brought first.")
    ] = False,
) -> None:
    """Bring CSV files in. Exit code 0: all rows; 1: none; 2: some were rejected."""
    settings = load_settings()
    try:
        with (
            keeper(settings, alone=not dry_run) as graph,
            offline(settings) as tool,
            bars() as progress,
        ):
            report = import_folder(
                graph, folder, source, dry_run=dry_run, strict=strict, complete=complete,
                take_over=take_over, progress=progress, offline=tool,
            )  # fmt: skip
    except ImportRefused as error:
        raise EnishiCommandError(str(error)) from None
    show(report, folder)
    raise typer.Exit(report.exit_code)


def export(folder: Folder) -> None:
    """Write the graph as CSV files, from which it can be imported again."""
    try:
        with keeper() as graph:
            done = export_folder(graph, folder, progress=_tell)
    except ImportRefused as error:
        raise EnishiCommandError(str(error)) from None
    if done.has_source_column:
        typer.echo("The rows have several sources: import the folder without --source.")
    elif done.sources:
        typer.echo(f"Import the folder with --source {done.sources[0]!r}.")


def dictionary(
    write: Annotated[bool, typer.Option("--write", help=f"Write {_PAGE}.")] = False,
    check: Annotated[bool, typer.Option("--check", help=f"Fail if {_PAGE} differs.")] = False,
) -> None:
    """Print the data dictionary: every file, column, type and choice."""
    text = dictionary_text()
    if write:
        _PAGE.parent.mkdir(exist_ok=True)
        _PAGE.write_text(text, encoding="utf-8")
    elif check:
        if not _PAGE.is_file() or _PAGE.read_text(encoding="utf-8") != text:
            raise EnishiCommandError(f"{_PAGE} is not current; say: enishi dictionary --write")
    else:
        typer.echo(text, nl=False)


def show(report: Report, folder: Path) -> None:
    """Print the outcome: counts on standard output, what is wrong on standard error."""
    for refused in report.refused:
        typer.echo(f"refused: {refused}", err=True)
    for problem in report.problems[:_SHOWN]:
        typer.echo(f"rejected: {problem}", err=True)
    for warning in report.warnings[:_SHOWN]:
        typer.echo(f"warning: {warning}", err=True)
    if report.rejected:
        typer.echo(f"All {report.rejected:,} rejected rows: {folder / 'rejected'}", err=True)
    if report.files:
        print_table(_counts(report))
    if report.stopped is not None:
        typer.echo(f"Nothing was loaded: {report.stopped}.", err=True)
    elif report.import_id is None:
        typer.echo("Dry run: nothing was written.")
    else:
        typer.echo(f"Import {report.import_id}: {report.changes:,} nodes and ties changed.")


def _counts(report: Report) -> Table:
    if report.import_id is None:  # nothing was updated; `created` and `ended` would be
        ends = any(counts.ended for counts in report.files.values())
        names = ["read", "created", *(["ended"] if ends else []), "rejected", "checked"]
    else:
        names = ["read", "created", "updated", "unchanged", "ended", "rejected"]
    table = Table(Column("file", overflow="fold"))
    for name in names:
        table.add_column(name, justify="right", no_wrap=True)
    for file, counts in report.files.items():
        table.add_row(file, *(f"{getattr(counts, name):,}" for name in names))
    return table


def _tell(file: str, rows: int) -> None:
    typer.echo(f"{file}: {rows:,} rows")
