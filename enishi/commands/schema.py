"""`enishi schema`: the GraphQL contract, printed from the types."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from enishi.errors import EnishiCommandError
from resolvers.schema import sdl

FILE = Path(__file__).parents[2] / "schema.graphql"


def schema(
    write: Annotated[bool, typer.Option("--write", help="Write schema.graphql.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Fail if the file differs.")] = False,
) -> None:
    """Print the schema; with --write or --check the file of the checkout."""
    if write:
        FILE.write_text(sdl(), encoding="utf-8")
    elif check:
        if not FILE.exists() or FILE.read_text(encoding="utf-8") != sdl():
            raise EnishiCommandError(
                f"{FILE.name} differs from the types; run `enishi schema --write`"
            )
    else:
        typer.echo(sdl(), nl=False)
