"""`enishi demo`: database, demo world and service in one go, ended together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from enishi.demo_world import first_question, prepare, sample_tokens
from enishi.keepsake import service_secret
from enishi.local import running
from enishi.progress import bars
from enishi.service import server
from enishi.settings import load_settings
from graph import clock
from graph.ingest.demo.plan import DEFAULT_ENGINEERS
from graph.ingest.schema import migrate
from graph.store import Keeper

#: The flagship, as it stands in the examples.
QUESTION = Path(__file__).parents[1] / "data" / "demo" / "question.graphql"


def demo(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes any free one.")] = None,
    engineers: Annotated[
        int, typer.Option(min=100, help="People of the invented world.")
    ] = DEFAULT_ENGINEERS,
) -> None:
    """Start everything, with an invented world to look at; Ctrl-C stops what was started."""
    settings = load_settings()
    clock.fix(settings.today)
    service_secret(settings)
    listener = server.listen(
        settings.host if host is None else host, settings.port if port is None else port
    )
    typer.echo("Starting Neo4j (its packages are fetched once, 176 MB) ...")
    try:
        with listener, running(settings) as connection:
            with Keeper(connection) as keeper, bars() as progress:
                migrate(keeper)
                prepare(keeper, engineers, typer.echo, progress)
                tokens = sample_tokens(keeper)
                issue = first_question(keeper)
            server.serve(listener, settings.workers, lambda at: _welcome(at, tokens, issue))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _welcome(address: str, tokens: list[tuple[str, str]], issue: str | None) -> None:
    """Where to go, who one may be, and the flagship with its answer from the running service."""
    from enishi.answer_print import print_tables  # noqa: PLC0415 - only when there is an answer
    from enishi.asking import ask_service  # noqa: PLC0415
    from enishi.service.envelope import Envelope  # noqa: PLC0415

    typer.echo(f"\nEnishi answers at {address}  (GraphQL: {address}/graphql)\n")
    typer.echo("Without a token you are the public. Tokens for others, valid for a day:")
    for label, token in tokens:
        typer.echo(f"  {label.removeprefix('demo: '):24} {token}")
    if issue is None:
        return
    text = QUESTION.read_text(encoding="utf-8")
    typer.echo(f"\n{text.strip()}\n\nwith issue = {issue}, asked by {tokens[0][0][6:]}:\n")
    envelope = Envelope(query=text, operation_name=None, variables={"issue": issue})
    body = ask_service(address, tokens[0][1], envelope)
    print_tables(body.get("data") or {}, Console())
    typer.echo("\nAll people, companies and problems are invented. Ctrl-C ends everything.")
