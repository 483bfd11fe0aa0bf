"""`enishi audit`: all of it for the auditor, and for a person who looked at them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from enishi.cli import app
from enishi.errors import EnishiCommandError
from enishi.journal.entry import Pseudonyms
from graph.grounds import OWN_MATCHING
from graph.viewer import PUBLIC, Role, Viewer

SECRET = "a secret of the tests, 32 letters"
NAMES = Pseudonyms(SECRET)
MITO = Viewer(Role.MUNICIPALITY, "082015", credential="token:ab12")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home where two viewers read: Mito about two people, a day later the public about one."""
    first = NAMES.entry(
        at=datetime(2026, 11, 19, 3, tzinfo=UTC), request="request-1", viewer=MITO,
        grounds=OWN_MATCHING, operation="Who", document="{ x }", people=["hiraku", "mamoru"],
    )  # fmt: skip
    names = (NAMES.of("hiraku"),)
    second = replace(
        first, at=first.at + timedelta(days=1), request="request-2", role="PUBLIC", body=None,
        credential=None, people=names,
    )  # fmt: skip
    (tmp_path / "journal").mkdir()
    (tmp_path / "journal" / "a.jsonl").write_bytes(first.line + second.line + b'{"at": "2026')
    monkeypatch.setenv("ENISHI_HOME", str(tmp_path))
    monkeypatch.setenv("ENISHI_SECRET", SECRET)
    assert PUBLIC.role == second.role
    return tmp_path


def run(*arguments: str) -> Result:
    done = CliRunner().invoke(app, ["audit", "--format", "json", *arguments])
    if isinstance(done.exception, EnishiCommandError):
        raise done.exception
    return done


def requests(*arguments: str) -> list[str]:
    return [row["request"] for row in json.loads(run(*arguments).stdout)]


@pytest.mark.usefixtures("home")
def test_the_auditor_sees_every_read_and_what_is_torn() -> None:
    done = run()

    (first, _) = json.loads(done.stdout)
    assert (first["role"], first["body"], first["credential"]) == (
        "MUNICIPALITY", "082015", "token:ab12",
    )  # fmt: skip
    assert set(first["people"]) == {NAMES.of("hiraku"), NAMES.of("mamoru")}
    assert done.stderr == "a.jsonl: its last line, 3, is torn and left out\n"


@pytest.mark.usefixtures("home")
def test_reads_are_found_by_person_viewer_and_time() -> None:
    assert requests() == ["request-1", "request-2"]
    assert requests("--about", "mamoru") == ["request-1"]
    assert requests("--role", "public") == ["request-2"]
    assert requests("--code", "082015") == ["request-1"]
    assert requests("--since", "2026-11-20") == ["request-2"]
    assert requests("--until", "2026-11-19") == ["request-1"]
    assert requests("--until", "2026-11-19T03:00:00") == []
    assert requests("--until", "9999-12-31") == ["request-1", "request-2"]
    assert requests("--until", "9999-12-31T23:59:59") == ["request-1", "request-2"]
    assert requests("--since", "9999-12-31", "--until", "0001-01-01") == []
    assert requests("--limit", "1") == ["request-1"]
    assert requests("--about", "nobody") == []


@pytest.mark.usefixtures("home")
def test_a_person_is_told_which_bodies_looked_at_them_and_why_and_no_more() -> None:
    assert json.loads(run("--as", "ENGINEER:mamoru").stdout) == [
        {
            "at": "2026-11-19T03:00:00+00:00",
            "role": "MUNICIPALITY",
            "body": "082015",
            "purpose": "MATCHING",
            "legal_basis": "OWN_DUTY",
            "operation": "Who",
        }
    ]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--as", "MINISTRY"), "the record is for AUDITOR and for ENGINEER:ID"),
        (("--as", "ENGINEER:mamoru", "--about", "hiraku"), "about themselves only"),
        (("--role", "EMPEROR"), "role EMPEROR is not one of"),
    ],
)
def test_nobody_else_is_told(arguments: tuple[str, ...], told: str) -> None:
    with pytest.raises(EnishiCommandError, match=told):
        run(*arguments)


@pytest.mark.usefixtures("home")
def test_a_table_fits_a_terminal_and_names_nobody() -> None:
    done = CliRunner().invoke(app, ["audit"], env={"COLUMNS": "80"})

    told = [line.strip("│ ").split() for line in done.stdout.splitlines() if "2026" in line]
    assert told == [
        ["2026-11-19", "03:00", "│", "MUNICIPALITY:082015", "│", "MATCHING", "│", "Who", "│", "2"],
        ["2026-11-20", "03:00", "│", "PUBLIC", "│", "MATCHING", "│", "Who", "│", "1"],
    ]
    assert "…" not in done.stdout
    assert NAMES.of("hiraku") not in done.stdout


def test_a_table_in_a_pipe_is_as_wide_as_it_needs(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "Operation" * 30
    entry = NAMES.entry(
        at=datetime(2026, 11, 21, tzinfo=UTC), request="request-3", viewer=MITO,
        grounds=OWN_MATCHING, operation=name, document="{ x }", people=["hiraku"],
    )  # fmt: skip
    (home / "journal" / "b.jsonl").write_bytes(entry.line)
    monkeypatch.delenv("COLUMNS", raising=False)

    told = CliRunner().invoke(app, ["audit"]).stdout

    assert name in told


@pytest.mark.parametrize("columns", ["80", "40"])
def test_a_table_in_a_terminal_cuts_nothing_off(home: Path, columns: str) -> None:
    entry = NAMES.entry(
        at=datetime(2026, 11, 21, tzinfo=UTC), request="request-3",
        viewer=Viewer(Role.ENGINEER, "x" * 64), grounds=OWN_MATCHING, operation="y" * 64,
        document="{ x }", people=["hiraku"],
    )  # fmt: skip
    (home / "journal" / "a.jsonl").write_bytes(entry.line)

    told = CliRunner().invoke(app, ["audit"], env={"COLUMNS": columns}).stdout

    assert "…" not in told
    assert (told.count("x"), told.count("y")) == (64, 64 + len("why"[2:]))
