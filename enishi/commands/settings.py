"""`enishi settings`: what the environment may say, and what it says now."""

from __future__ import annotations

from typing import Annotated

import typer
from pydantic import SecretStr
from pydantic_core import PydanticUndefined

from enishi.settings import PREFIX, Settings, load_settings


def settings(
    page: Annotated[bool, typer.Option("--page", help="Print docs/settings.md instead.")] = False,
) -> None:
    """Print every setting with its value; secrets are not shown."""
    if page:
        typer.echo(settings_page(), nl=False)
        return
    current = load_settings()
    for name in Settings.model_fields:
        value = getattr(current, name)
        if name == "jwt_issuers":
            value = ", ".join(one.issuer for one in current.jwt_issuers)
        shown = "(set)" if isinstance(value, SecretStr) else "" if value is None else value
        typer.echo(f"{PREFIX}{name.upper()}={shown}")


def settings_page() -> str:
    """The text of docs/settings.md."""
    lines = [
        "# Settings",
        "",
        "Every setting is an environment variable; there are no settings files. Printed by",
        "`enishi settings --page`; `enishi settings` prints the values in force.",
        "",
        "| variable | default | meaning |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, (), PydanticUndefined) else f"`{field.default}`"
        lines.append(f"| `{PREFIX}{name.upper()}` | {default} | {field.description} |")
    return "\n".join(lines) + "\n"
