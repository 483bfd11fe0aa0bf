"""`enishi token`: access tokens for people and programs that may see more than the public."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from enishi.console import print_table
from enishi.errors import EnishiCommandError
from enishi.keeping import keeper
from graph import tokens
from graph.clock import today
from graph.ingest.cell import ID
from graph.ingest.known import Known
from graph.store import Keeper
from graph.viewer import Role, Viewer

#: Roles whose code is the id of a node, and what node that is.
_NAMED = {Role.ENGINEER: "Engineer", Role.COMPANY: "Company"}

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
        _warn_of_nobody(graph, viewer)
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
    # Without a frame there are 9 letters for the label in a terminal of 80.
    table = Table(show_edge=False, pad_edge=False)
    for name in ("id", "role", "code", "label", "created", "expires", "state"):
        table.add_column(name, no_wrap=name not in ("code", "label"), overflow="fold")
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
    print_table(table)


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
        viewer = Viewer(known, code)
    except ValueError as error:
        raise EnishiCommandError(str(error)) from None
    if known in _NAMED and not ID.fullmatch(code or ""):
        raise EnishiCommandError(
            f"code {code} is no id: an id has 1 to 64 letters, digits, dots, dashes or underscores"
        )
    return viewer


def _warn_of_nobody(graph: Keeper, viewer: Viewer) -> None:
    """They may be registered later, so that the token is made all the same."""
    label = _NAMED.get(viewer.role)
    if label and viewer.body and not Known(graph).existing(label, [viewer.body]):
        typer.echo(f"warning: no {label.lower()} has the id {viewer.body} yet", err=True)


def _state(token: tokens.AccessToken) -> str:
    if token.revoked_at is not None:
        return "revoked"
    return "serves" if token.serves_on(today()) else "expired"
