"""`enishi token` at the shell: whom a token can be for, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date, datetime

import pytest

from enishi.commands import token
from graph.clock import TOKYO
from graph.store import Connection, Keeper
from graph.store.statement import Command
from graph.tokens import AccessToken
from tests.enishi.commands.test_ingest import enishi

CLEAN = Command("test", "CYPHER 25 MATCH (t:AccessToken) DETACH DELETE t RETURN 1", frozenset())
LIST = [
    AccessToken(
        id="0a1b2c3d", role=role, body=body, label=label,
        created_at=datetime(2026, 11, 20, tzinfo=TOKYO), expires_on=date(2036, 11, 20),
    )
    for role, body, label in (
        ("MINISTRY", None, "demo: the [ministry]"),
        ("MUNICIPALITY", "082031", "土浦市の試し"),
        ("ENGINEER", "engineer-0123456789-0123456789", None),
    )
]  # fmt: skip


@pytest.fixture
def there(database: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The command's environment: the session's database, left as it was found."""
    monkeypatch.setenv("ENISHI_TODAY", "2026-11-20")
    yield
    with Keeper(database) as keeper:
        keeper.write(CLEAN)


@pytest.mark.parametrize("role", ["ENGINEER", "COMPANY"])
@pytest.mark.parametrize("code", ["a b/c", "縁", "x" * 65, "x\n"])
def test_no_token_is_made_for_what_is_no_id(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], role: str, code: str
) -> None:
    assert enishi(monkeypatch, "token", "create", "--role", role, "--code", code) == 1

    assert capsys.readouterr() == (
        "",
        (
            f"enishi: code {code} is no id: an id has 1 to 64 letters, digits, dots, dashes or "
            "underscores\n"
        ),
    )


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize(
    ("role", "warned"),
    [
        (("ENGINEER", "nobody-1"), "warning: no engineer has the id nobody-1 yet"),
        (("COMPANY", "nobody-1"), "warning: no company has the id nobody-1 yet"),
        (("MUNICIPALITY", "082031"), None),
    ],
)
def test_a_token_for_nobody_is_made_with_a_warning(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    role: tuple[str, str],
    warned: str | None,
) -> None:
    name, code = role
    assert enishi(monkeypatch, "token", "create", "--role", name, "--code", code) == 0

    told = capsys.readouterr()
    (*warnings, shown) = told.err.splitlines()
    assert warnings == ([warned] if warned else [])
    assert shown.endswith(f" for {name} {code}, serves until 2027-11-20, shown only now:")
    assert told.out.startswith("ensh_")


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three tokens to be listed, and no terminal."""
    monkeypatch.setattr(token, "keeper", lambda: nullcontext(None))
    monkeypatch.setattr("graph.tokens.every", lambda _: LIST)
    monkeypatch.setattr(token, "today", lambda: date(2026, 11, 20))
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.mark.usefixtures("listed")
def test_a_list_in_a_pipe_has_a_line_for_each_token(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enishi(monkeypatch, "token", "list") == 0

    rows = capsys.readouterr().out.splitlines()[2:]
    assert [[cell.strip() for cell in row.split("│")] for row in rows] == [
        [
            "0a1b2c3d",
            one.role,
            one.body or "",
            one.label or "",
            "2026-11-20",
            "2036-11-20",
            "serves",
        ]
        for one in LIST
    ]


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize("columns", ["80", "40"])
def test_a_list_in_a_terminal_cuts_nothing_off(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert enishi(monkeypatch, "token", "list") == 0

    told = capsys.readouterr().out
    rows = [[cell.strip() for cell in row.split("│")] for row in told.splitlines()[2:]]
    assert "…" not in told
    assert max(map(len, told.splitlines())) <= 80
    whole = [row for row in rows if row[0]]
    assert [(row[1], *row[4:]) for row in whole] == [
        (one.role, "2026-11-20", "2036-11-20", "serves") for one in LIST
    ]
    assert "".join(row[2] for row in rows) == "".join(one.body or "" for one in LIST)
