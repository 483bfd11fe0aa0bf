"""`enishi query`: run a GraphQL operation from the shell and print its answer."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from enishi.answer_print import print_tables, told_error, write_csv
from enishi.asking import ask_database, ask_service
from enishi.commands.token import viewer_of
from enishi.console import console
from enishi.errors import EnishiCommandError
from enishi.service.envelope import Envelope
from enishi.settings import load_settings
from graph.errors import EnishiError
from graph.viewer import PUBLIC, Role
from resolvers.shell_values import read_values


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def query(
    file: Annotated[Path, typer.Argument(help="A .graphql file; - reads standard input.")],
    var: Annotated[list[str] | None, typer.Option(help="k=v, for each variable.")] = None,
    operation: Annotated[
        str | None, typer.Option(help="Which, where the file has several.")
    ] = None,
    as_: Annotated[
        str | None,
        typer.Option(
            "--as", metavar="ROLE[:CODE]", help="Who asks the database; PUBLIC if left out."
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TABLE,
    url: Annotated[str | None, typer.Option(help="Ask this running service instead.")] = None,
    token: Annotated[str | None, typer.Option(help="Access token for --url.")] = None,
) -> None:
    """Run an operation: on the database itself, or on a running service (--url)."""
    if (as_ and url) or (token and not url):
        raise EnishiCommandError("--as is for the database itself, --token for a service at --url")
    text = _text(file)
    try:
        values = read_values(text, dict(_pair(one) for one in var or []), operation)
        envelope = Envelope(query=text, operation_name=operation, variables=values)
    except EnishiError as error:
        raise EnishiCommandError(f"{file}: {error.message}") from None
    body = ask_service(url, token, envelope) if url else _ask(envelope, as_)
    _print(body, format_)
    if errors := body.get("errors"):
        for one in errors:
            typer.echo(f"enishi: {told_error(one)}", err=True)
        raise typer.Exit(1)


def _ask(envelope: Envelope, whom: str | None) -> dict[str, Any]:
    role, _, code = (whom or Role.PUBLIC).partition(":")
    try:
        viewer = viewer_of(role, code or None)
    except EnishiCommandError as error:
        raise EnishiCommandError(f"--as {whom}: {error}") from None
    if viewer == PUBLIC and whom is None:
        typer.echo("Asked as PUBLIC; --as MINISTRY or --as MUNICIPALITY:CODE sees more", err=True)
    return ask_database(load_settings(), envelope, viewer)


def _text(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise EnishiCommandError(f"{file}: {reason.lower()}") from None


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise EnishiCommandError(f"--var {text}: write it as name=value")
    return name.removeprefix("$"), value


def _print(body: dict[str, Any], format_: Format) -> None:
    data = body.get("data")
    if format_ is Format.JSON:
        typer.echo(json.dumps(body, ensure_ascii=False, indent=2))
    elif data is None:
        return
    elif format_ is Format.CSV:
        write_csv(data, sys.stdout)
    else:
        print_tables(data, console())
