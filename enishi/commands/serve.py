"""`enishi serve`: answer GraphQL over HTTP until told to stop."""

from __future__ import annotations

from typing import Annotated

import typer

from enishi.keepsake import service_secret
from enishi.local import running
from enishi.service import server
from enishi.settings import load_settings


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes any free one.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, max=64, help="Processes.")] = None,
) -> None:
    """Answer GraphQL over HTTP; starts the local Neo4j for that long where none runs."""
    settings = load_settings()
    service_secret(settings)  # made here, once, before several workers look for it
    listener = server.listen(
        settings.host if host is None else host, settings.port if port is None else port
    )
    with listener, running(settings):
        try:
            server.serve(listener, workers or settings.workers, _ready)
        except KeyboardInterrupt:
            raise typer.Exit(130) from None


def _ready(address: str) -> None:
    typer.echo(f"Enishi answers at {address} (GraphQL: {address}/graphql); Ctrl-C ends it")
