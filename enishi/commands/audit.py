"""`enishi audit`: who read what about people, for the auditor; who looked at one, for that person."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import Annotated, Any

import typer
from rich.table import Column, Table

from enishi.commands.token import viewer_of
from enishi.console import print_table
from enishi.errors import EnishiCommandError
from enishi.journal.entry import Entry, Pseudonyms
from enishi.journal.reading import entries
from enishi.keepsake import service_secret
from enishi.settings import load_settings
from graph.viewer import Role, Viewer


class Form(StrEnum):
    """How the record is printed."""

    TABLE = "table"
    JSON = "json"


#: What a person is told of those who looked at them: who and why, not which employee with what.
_OWN = ("at", "role", "body", "purpose", "legal_basis", "operation")
_ALL = (*_OWN, "credential", "request", "document", "people")


def audit(
    as_: Annotated[
        str,
        typer.Option(
            "--as", metavar="ROLE[:CODE]", help="AUDITOR, or ENGINEER:ID for that person."
        ),
    ] = Role.AUDITOR.value,
    about: Annotated[str | None, typer.Option(help="Reads about this engineer, by id.")] = None,
    role: Annotated[str | None, typer.Option(help="Reads by viewers of this role.")] = None,
    code: Annotated[str | None, typer.Option(help="Reads by this body.")] = None,
    since: Annotated[datetime | None, typer.Option(help="From this moment, UTC.")] = None,
    until: Annotated[
        datetime | None, typer.Option(help="Before this moment or after this day.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Entries at most, oldest first.")] = 1_000,
    format_: Annotated[
        Form, typer.Option("--format", help="A table, or everything there is as JSON.")
    ] = Form.TABLE,
) -> None:
    """List reads about people, as the segments of this home hold them."""
    settings = load_settings()
    viewer = _allowed(as_)
    person = viewer.body if viewer.role is Role.ENGINEER else about
    if viewer.role is Role.ENGINEER and about not in (None, person):
        raise EnishiCommandError(f"--about {about}: a person is told about themselves only")
    pseudonym = person and Pseudonyms(service_secret(settings)).of(person)
    wanted = role and viewer_of_role(role)
    last = until and _end(until)
    found = (
        entry
        for entry in entries(settings.journal_folder, lambda told: typer.echo(told, err=True))
        if (pseudonym is None or pseudonym in entry.people)
        and (wanted is None or entry.role == wanted)
        and (code is None or entry.body == code)
        and (since is None or entry.at >= _utc(since))
        and (last is None or entry.at < last)
    )
    columns = _OWN if viewer.role is Role.ENGINEER else _ALL
    _print([_shown(entry, columns) for entry in islice(found, limit)], format_)


def viewer_of_role(role: str) -> str:
    """The name of the role; one clear sentence where there is none."""
    if role.upper() not in tuple(Role):
        raise EnishiCommandError(f"role {role} is not one of {', '.join(Role)}")
    return role.upper()


def _allowed(whom: str) -> Viewer:
    role, _, code = whom.partition(":")
    viewer = viewer_of(role, code or None)
    if viewer.role not in (Role.AUDITOR, Role.ENGINEER):
        raise EnishiCommandError(f"--as {whom}: the record is for AUDITOR and for ENGINEER:ID")
    return viewer


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _end(until: datetime) -> datetime | None:
    """The moment before which entries are wanted; None where the calendar ends with that day."""
    if until.time() != datetime.min.time():
        return _utc(until)
    return None if until.date() == date.max else _utc(until + timedelta(days=1))


def _shown(entry: Entry, columns: tuple[str, ...]) -> dict[str, Any]:
    known = asdict(entry) | {"at": entry.at.astimezone(UTC).isoformat(timespec="seconds")}
    return {name: known[name] for name in columns}


def _print(rows: list[dict[str, Any]], format_: Form) -> None:
    """As JSON everything; as a table what a person reads, in 80 columns."""
    if format_ is Form.JSON:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    table = Table(
        Column("at (UTC)", no_wrap=True),
        *(Column(name, overflow="fold") for name in ("who", "why", "operation")),
        Column("people", no_wrap=True),
    )
    for row in rows:
        who = ":".join(filter(None, (row["role"], row["body"])))
        why = "\n".join(filter(None, (row["purpose"], row["legal_basis"])))
        people = str(len(row["people"])) if "people" in row else ""
        table.add_row(row["at"][:16].replace("T", " "), who, why, row["operation"], people)
    print_table(table)
