"""`enishi doctor`: whether everything is there that Enishi needs, one line each."""

from __future__ import annotations

import typer

from enishi.examination import examine
from enishi.settings import load_settings


def doctor() -> None:
    """Check Python, Java, Neo4j, the database and its data; exit code 1 if something is wrong."""
    is_well = True
    for finding in examine(load_settings()):
        mark = "ok     " if finding.is_ok else "problem"
        typer.echo(f"{mark}  {finding.subject:<10}  {finding.fact}")
        is_well &= finding.is_ok
    raise typer.Exit(0 if is_well else 1)
