"""`enishi token`: access tokens for people and programs that may see more than the public."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from enishi.errors import EnishiCommandError
from enishi.keeping import keeper
from graph import tokens
from graph.clock import today
from graph.viewer import Role, Viewer

app = typer.Typer(help="Access tokens: create, list, revoke.", no_args_is_help=True)


@app.command()
def create(
    role: Annotated[str, typer.Option(help=f"One of {', '.join(Role)}.")],
    code: Annotated[
        str | None,
        typer.Option(help="Code of the local government, or id of the engineer or company."),
    ] = None,
    label: Annotated[str | None, typer.Option(help="What it is for; no personal data.")] = None,
    days: Annotated[int, typer.Option(min=1, max=3650, help="Days that it serves.")] = 365,
) -> None:
    """Make a token and print it, this once: only its hash is kept."""
    viewer = viewer_of(role, code)
    if viewer.role is Role.PUBLIC:
        raise EnishiCommandError("role PUBLIC needs no token: leave the token out")
    with keeper() as graph:
        token, kept = tokens.create(graph, viewer, label=label, days=days)
    whom = f"{kept.role} {kept.body}" if kept.body else kept.role
    typer.echo(
        f"Token {kept.id} for {whom}, serves until {kept.expires_on}, shown only now:", err=True
    )
    typer.echo(token)


@app.command("list")
def list_() -> None:
    """List all tokens: whom they stand for and until when, never the tokens themselves."""
    with keeper() as graph:
        found = tokens.every(graph)
    if not found:
        typer.echo("There are no tokens; make one: enishi token create --role MINISTRY")
        return
    table = Table("id", "role", "code", "label", "created", "expires", "state")
    for token in found:
        table.add_row(
            token.id,
            token.role,
            token.body or "",
            token.label or "",
            f"{token.created_at:%Y-%m-%d}",
            str(token.expires_on),
            _state(token),
        )
    Console().print(table)


@app.command()
def revoke(id_: Annotated[str, typer.Argument(metavar="ID", help="As `list` shows it.")]) -> None:
    """End a token; running services refuse it within 5 seconds."""
    with keeper() as graph:
        known = tokens.revoke(graph, id_)
    if not known:
        raise EnishiCommandError(f"there is no token {id_}; see `enishi token list`")
    typer.echo(f"Token {id_} is revoked")


def viewer_of(role: str, code: str | None) -> Viewer:
    """The viewer that role and code name; one clear sentence where they make none."""
    try:
        known = Role(role.upper())
    except ValueError:
        raise EnishiCommandError(f"role {role} is not one of {', '.join(Role)}") from None
    try:
        return Viewer(known, code)
    except ValueError as error:
        raise EnishiCommandError(str(error)) from None


def _state(token: tokens.AccessToken) -> str:
    if token.revoked_at is not None:
        return "revoked"
    return "serves" if token.serves_on(today()) else "expired"
