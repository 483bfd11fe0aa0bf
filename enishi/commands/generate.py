"""`enishi generate`: the demo world as the CSV files that a ministry would bring."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from enishi.errors import EnishiCommandError
from enishi.package_data import ARCHETYPES, REFERENCE
from enishi.progress import bars
from graph.clock import today
from graph.ingest.demo import Plan
from graph.ingest.demo import generate as generate_world
from graph.ingest.demo.plan import DEFAULT_ENGINEERS
from graph.ingest.reference_files import ReferenceDataError


def generate(
    folder: Annotated[Path, typer.Argument(help="Folder for the CSV files.")],
    engineers: Annotated[
        int, typer.Option(help="People of the register; 1,200,000 are all of Japan's.")
    ] = DEFAULT_ENGINEERS,
    seed: Annotated[int, typer.Option(help="Another seed is another world.")] = 1,
    as_of: Annotated[
        str | None, typer.Option(help="The world's day, such as 2026-11-20. Default: today.")
    ] = None,
    issues: Annotated[
        int | None,
        typer.Option(
            help="Problems of local governments. Default: grows slower than the register, "
            "2,000 at 4,000 engineers, 200,000 at 1,200,000; three engagements to four issues."
        ),
    ] = None,
) -> None:
    """Write an invented world at real places; the same arguments give the same bytes."""
    plan = _plan(engineers, seed, as_of, issues)
    if folder.exists() and not folder.is_dir():
        raise EnishiCommandError(f"{folder} is a file; name a folder for the CSV files")
    # They may be what a ministry brought: an invented world must not take their place.
    if next(folder.glob("*.csv"), None) is not None:
        raise EnishiCommandError(f"{folder} has CSV files already; name an empty folder")
    try:
        with bars() as progress:
            counts = generate_world(plan, REFERENCE, ARCHETYPES, folder, progress)
    except (ReferenceDataError, ValueError) as error:
        raise EnishiCommandError(str(error)) from None
    except OSError as error:
        told = error.strerror or str(error)
        raise EnishiCommandError(f"{error.filename or folder}: {told}") from None
    said = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    typer.echo(f"{folder}: {said}; all people, companies and problems are invented")


def _plan(engineers: int, seed: int, as_of: str | None, issues: int | None) -> Plan:
    try:
        day = today() if as_of is None else date.fromisoformat(as_of)
    except ValueError:
        raise EnishiCommandError(f"as-of is {as_of}; write a day such as 2026-11-20") from None
    try:
        return Plan.of(engineers, seed, day, issues)
    except ValueError as error:
        raise EnishiCommandError(str(error)) from None
