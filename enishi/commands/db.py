"""`enishi db`: start, stop and keep the local Neo4j."""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path
from typing import Annotated

import typer

from enishi import rehearsing
from enishi.errors import EnishiCommandError
from enishi.local import LocalNeo4j
from enishi.local import archive as archives
from enishi.local.errors import ExternalDatabase
from enishi.local.external import answers
from enishi.settings import load_settings

app = typer.Typer(help="The local Neo4j: start, stop, back up.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="The dump's file.")]


@app.command()
def start() -> None:
    """Start the local Neo4j; fetches it first where it is not there yet."""
    local = _local("start")
    before = local.status()
    connection = local.start()
    fact = "already runs" if before else "runs"
    typer.echo(f"Neo4j {fact} at {connection.uri} (user {connection.user}, home {local.home.path})")


@app.command()
def stop() -> None:
    """Stop the local Neo4j; everything committed is kept."""
    typer.echo("Neo4j has stopped" if _local("stop").stop() else "Neo4j was not running")


@app.command()
def status() -> None:
    """Say whether the database can be used; exit code 1 if not."""
    settings = load_settings()
    if settings.neo4j_uri is not None:
        reached = answers(settings.neo4j_uri)
        fact = "answers" if reached else "does not answer"
        typer.echo(f"ENISHI_NEO4J_URI is set: {settings.neo4j_uri} {fact}")
        raise typer.Exit(0 if reached else 1)
    local = LocalNeo4j(settings)
    running = local.status()
    if running is None:
        typer.echo(f"Neo4j is not running (home {local.home.path}); start it: enishi db start")
        raise typer.Exit(1)
    typer.echo(
        f"Neo4j {running.version} runs at {running.uri} "
        f"(process {running.pid}, home {running.home})"
    )


@app.command()
def reset(
    yes: Annotated[bool, typer.Option("--yes", help="Delete without asking.")] = False,
) -> None:
    """Delete the local database with everything in it, its password and logs."""
    local = _local("reset")
    if not yes:
        raise EnishiCommandError(
            f"this deletes {local.home.path} ({_megabytes(local.home.path)}): the local database "
            "with everything in it, its password and logs; say `enishi db reset --yes`"
        )
    local.reset()
    typer.echo(f"{local.home.path} is deleted")


@app.command()
def rehearse() -> None:
    """Start a throw-away Neo4j once, so that Java starts it twice as fast from then on."""
    local = _local("rehearse")
    if not local.rehearsal.is_possible:
        raise EnishiCommandError(
            f"{local.rehearsal.java} cannot learn from a start: only the Java that comes with "
            "Enishi can"
        )
    learned = rehearsing.rehearse(local.settings, local.console)
    typer.echo("Java has learned to start Neo4j" if learned else "Java has learned it already")


@app.command()
def logs(
    lines: Annotated[int, typer.Option("-n", "--lines", min=0, help="How many lines.")] = 50,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on until Ctrl-C.")] = False,
) -> None:
    """Print the end of what the local Neo4j has printed."""
    file = _local("read logs of").home.log
    if not file.exists():
        raise EnishiCommandError(f"{file} is not there; no local Neo4j was started yet")
    with file.open(encoding="utf-8", errors="replace") as log:
        for line in deque(log, maxlen=lines):
            typer.echo(line, nl=False)
        while follow:
            line = log.readline()
            if line:
                typer.echo(line, nl=False)
            else:
                time.sleep(0.2)


@app.command()
def dump(file: File) -> None:
    """Write the whole local database into a file; the server is down meanwhile."""
    size = archives.dump(_local("dump"), file)
    typer.echo(f"{file}: {size / 1e6:.1f} MB")


@app.command()
def restore(file: File) -> None:
    """Replace the local database by a dump; if that fails, what was there stays."""
    archives.restore(_local("restore"), file)
    typer.echo(f"The local database now holds what {file} held")


def _local(action: str) -> LocalNeo4j:
    settings = load_settings()
    if settings.neo4j_uri is not None:
        raise ExternalDatabase(action, settings.neo4j_uri)
    return LocalNeo4j(settings)


def _megabytes(folder: Path) -> str:
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return f"{size / 1e6:.0f} MB"
