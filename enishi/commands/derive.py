"""`enishi derive`: compute anew what is stored beside the facts."""

from __future__ import annotations

from typing import Annotated

import typer

from enishi.figure_reference import figure_reference
from enishi.keeping import keeper
from enishi.package_data import REFERENCE
from enishi.progress import bars
from graph.derive.figures import derive_figures
from graph.derive.networks import derive_networks
from graph.derive.similarity import derive_similarity
from graph.ingest.derivations import derive_facts

app = typer.Typer(help="Compute what is stored beside the facts.", no_args_is_help=True)


@app.command()
def facts() -> None:
    """Audiences, facets and names of people, places of issues, strengths of outcomes: of everything."""
    with keeper(alone=True) as graph:
        changed = derive_facts(graph, everything=True)
    typer.echo(", ".join(f"{count} of {label} changed" for label, count in changed.items()))


@app.command()
def similarity(
    recalibrate: Annotated[
        bool, typer.Option("--recalibrate", help="Calibrate anew and read every issue again.")
    ] = False,
) -> None:
    """Likeness of issues: texts, vectors and ties of what changed since the last time."""
    with keeper(alone=True) as graph, bars() as progress:
        done = derive_similarity(graph, recalibrate=recalibrate, progress=progress)
    typer.echo(
        f"{done.issues} issues, {done.changed} changed, {done.retied} compared; "
        f"method {done.model.method}"
    )
    if not done.model.has_meaning:
        typer.echo("No meaning model is installed for this platform: words alone decide likeness.")


@app.command()
def figures() -> None:
    """Figures of the country as of today: disparity, the programme, training; kept by day."""
    with keeper(alone=True) as graph:
        for id_ in derive_figures(graph, figure_reference(REFERENCE)):
            typer.echo(id_)


@app.command()
def networks() -> None:
    """Who supports whom in the whole country as of today, by field; kept by day."""
    with keeper(alone=True) as graph:
        for id_ in derive_networks(graph):
            typer.echo(id_)
