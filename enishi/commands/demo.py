"""`enishi demo`: database, demo world and service in one go, ended together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from enishi.console import console
from enishi.demo_world import Invention, first_question, invention, prepare, sample_tokens
from enishi.errors import EnishiCommandError
from enishi.keepsake import service_secret
from enishi.local import LocalNeo4j, running
from enishi.local.external import external_connection
from enishi.progress import bars
from enishi.rehearsing import aside
from enishi.service import server
from enishi.service.envelope import Envelope
from enishi.settings import PREFIX, Settings, load_settings
from graph import clock
from graph.errors import EnishiError, Timeout
from graph.ingest.demo.plan import DEFAULT_ENGINEERS, MOST_ENGINEERS
from graph.ingest.upgrade import upgrade
from graph.store import Connection, Keeper

#: How often the flagship is asked where it takes too long.
_PATIENCE = 5
#: The flagship, as it stands in the examples.
QUESTION = Path(__file__).parents[1] / "data" / "demo" / "question.graphql"


def demo(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes any free one.")] = None,
    engineers: Annotated[
        int, typer.Option(min=100, max=MOST_ENGINEERS, help="People of the invented world.")
    ] = DEFAULT_ENGINEERS,
) -> None:
    """Start everything, with an invented world to look at; Ctrl-C stops what was started."""
    # A line for each request would stand between the lines that are meant to be read.
    os.environ.setdefault(f"{PREFIX}LOG", "problems")
    settings = load_settings()
    clock.fix(settings.today)
    service_secret(settings)
    listener = server.listen(
        settings.host if host is None else host, settings.port if port is None else port
    )
    try:
        with (
            listener,
            invention(engineers) as world,
            aside(settings) as rehearse,
            _database(settings, world) as (connection, warmed),
        ):
            with Keeper(connection) as keeper, bars() as progress:
                upgrade(keeper)
                keeper.claim()
                prepare(settings, keeper, world, typer.echo, progress)
            with ThreadPoolExecutor(1) as beside:
                greeting = beside.submit(_greeting, connection)
                if warmed is not None:
                    warmed.result()  # two that warm at once take twice as long

                def welcome(address: str) -> None:
                    try:
                        _welcome(address, greeting.result())
                    except (EnishiCommandError, EnishiError) as error:
                        typer.echo(f"enishi: {error}", err=True)
                    rehearse()  # with everything told, the next start may be made a faster one

                server.serve(listener, settings.workers, welcome)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


@contextmanager
def _database(
    settings: Settings, world: Invention
) -> Iterator[tuple[Connection, Future[None] | None]]:
    """The database, and its warming, which begins at once where there is a world in it to plan for.

    While a new database is made, the world that will go into it is read.
    """
    is_new = external_connection(settings) is None and not LocalNeo4j(settings).home.is_prepared()
    if is_new:
        typer.echo(f"Inventing a world of {world.engineers:,} engineers ...")
        with bars() as progress:
            world.read_ahead(progress)
    typer.echo("Starting Neo4j (its packages are fetched once, 176 MB) ...")
    with ThreadPoolExecutor(1) as beside:
        # Neo4j takes seconds to start, the service one to load: both at once.
        beside.submit(import_module, server.APPLICATION)
        with running(settings) as connection:
            yield connection, None if is_new else beside.submit(_warm, settings)


def _warm(settings: Settings) -> None:
    from enishi.service.opening import warm  # noqa: PLC0415 - loads a second, while Neo4j starts

    warm(settings)


@dataclass(frozen=True)
class Greeting:
    """What a newcomer is given: tokens by whose they are, and an issue to ask about."""

    tokens: list[tuple[str, str]]
    issue: str | None


def _greeting(connection: Connection) -> Greeting:
    with Keeper(connection) as keeper:
        return Greeting(sample_tokens(keeper), first_question(keeper))


def _welcome(address: str, greeting: Greeting) -> None:
    """Where to go, who one may be, and the flagship with its answer from the running service."""
    from enishi.answer_print import print_tables, told_error  # noqa: PLC0415 - after Neo4j is up

    tokens, issue = greeting.tokens, greeting.issue
    typer.echo(f"\nEnishi answers at {address}  (GraphQL: {address}/graphql)\n")
    typer.echo("Without a token you are the public. Tokens for others, valid for a day:")
    for label, token in tokens:
        typer.echo(f"  {label.removeprefix('demo: '):24} {token}")
    if issue is None:
        return
    text = QUESTION.read_text(encoding="utf-8")
    typer.echo(f"\n{text.strip()}\n\nwith issue = {issue}, asked by {tokens[0][0][6:]}:\n")
    envelope = Envelope(query=text, operation_name=None, variables={"issue": issue})
    body = _answer(address, tokens[0][1], envelope)
    print_tables(body.get("data") or {}, console())
    for one in body.get("errors", ()):
        typer.echo(f"enishi: {told_error(one)}", err=True)
    typer.echo("\nAll people, companies and problems are invented. Ctrl-C ends everything.")


def _answer(address: str, token: str, envelope: Envelope) -> dict[str, Any]:
    """The service's answer: asked again where a busy machine took too long for the first plan."""
    from enishi.asking import ask_service  # noqa: PLC0415 - after Neo4j is up

    for _ in range(_PATIENCE):
        body = ask_service(address, token, envelope)
        codes = {one.get("extensions", {}).get("code") for one in body.get("errors", ())}
        if Timeout.code not in codes:
            break
    return body
