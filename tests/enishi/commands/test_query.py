"""`enishi query` and `enishi doctor` as a person at the shell meets them."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from enishi.cli import main
from graph import clock
from graph.identity import global_id
from graph.store import Connection

EXAMPLES = Path(__file__).parents[3] / "examples"
FLAGSHIP = EXAMPLES / "08-solved-nearby.graphql"
ISSUE = f"issue={global_id('Issue', 'mado-1')}"
NEIGHBOURS = "query ($code: LocalGovernmentCode!, $most: Int = 2) { municipality(code: $code) { name neighbours(first: $most) { edges { node { name } kinds } } } }"


def of_the_world(world: Connection, home: Path) -> dict[str, str]:
    """The settings by which a command works on the named world, with a home of its own."""
    return {
        "ENISHI_HOME": str(home),
        "ENISHI_NEO4J_URI": world.uri,
        "ENISHI_NEO4J_USER": world.user,
        "ENISHI_NEO4J_PASSWORD": world.password,
        "ENISHI_TODAY": "2026-11-20",
        "ENISHI_TIMEOUT": "20",
        "COLUMNS": "160",
    }


class Shell:
    """Commands as processes of their own."""

    def __init__(self, settings: dict[str, str]) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ENISHI_")}
        self._environment = kept | settings

    def __call__(
        self, *arguments: str, text: str = "", **settings: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "enishi.cli", *arguments],
            env=self._environment | settings, input=text,
            capture_output=True, text=True, timeout=90, check=False,
        )  # fmt: skip


@pytest.fixture
def shell(world: Connection, tmp_path: Path) -> Shell:
    return Shell(of_the_world(world, tmp_path))


def test_an_answer_is_a_table_for_a_person(shell: Shell) -> None:
    done = shell("query", str(FLAGSHIP), "--var", ISSUE, "--as", "PREFECTURE:080004")

    assert (done.returncode, done.stderr) == (0, "")
    assert "架空 ひらく" in done.stdout
    assert "宇都宮市" in done.stdout


def test_an_answer_is_json_for_a_program(shell: Shell) -> None:
    done = shell("query", "-", "--var", "code=082015", "--format", "json", text=NEIGHBOURS)

    assert done.returncode == 0
    edges = [{"node": {"name": name}, "kinds": ["LAND"]} for name in ("笠間市", "ひたちなか市")]
    assert json.loads(done.stdout)["data"] == {
        "municipality": {"name": "水戸市", "neighbours": {"edges": edges}}
    }


def test_an_answer_is_csv_for_a_spreadsheet(shell: Shell) -> None:
    done = shell("query", "-", "--var", "code=082015", "--format", "csv", text=NEIGHBOURS)

    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert done.returncode == 0
    assert [value for row in rows for value in row.values()].count("笠間市") == 1
    assert len(rows) == 2


@dataclass
class Inside:
    """Commands in this process, on the named world: a dozen processes take half a minute to start."""

    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str, text: str) -> tuple[object, str, str]:
        """The exit code, and what was printed as answer and as error."""
        self.patch.setattr(sys, "argv", ["enishi", *arguments])
        self.patch.setattr(sys, "stdin", io.StringIO(text))
        before = signal.getsignal(signal.SIGTERM)
        try:
            with pytest.raises(SystemExit) as ended:
                main()
        finally:
            signal.signal(signal.SIGTERM, before)
        return ended.value.code, *self.capture.readouterr()


@pytest.fixture
def inside(
    world: Connection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Inside]:
    for name, value in of_the_world(world, tmp_path).items():
        monkeypatch.setenv(name, value)
    yield Inside(monkeypatch, capsys)
    clock.fix(None)


@pytest.mark.parametrize(
    ("arguments", "text", "said"),
    [
        (("nowhere.graphql",), "", "nowhere.graphql: no such file or directory"),
        (("-",), "", "-: "),
        (("-",), "{ prefectures ", "-: "),
        (("-", "--var", "code"), NEIGHBOURS, "--var code: "),
        (("-", "--var", "unknown=1"), NEIGHBOURS, "-: "),
        (("-", "--var", "code=1", "--var", "most=many"), NEIGHBOURS, "-: "),
        (("-", "--as", "KING"), "{ __typename }", "--as KING: "),
        (("-", "--as", "MUNICIPALITY"), "{ __typename }", "--as MUNICIPALITY: "),
        (("-", "--as", "MUNICIPALITY:082010"), "{ __typename }", "--as MUNICIPALITY:082010: "),
        (("-", "--url", "ftp://localhost"), "{ __typename }", "--url ftp://localhost: "),
        (("-", "--url", "http://127.0.0.1:1"), "{ __typename }", "http://127.0.0.1:1/graphql does not answer "),
        (("-", "--token", "ensh_x"), "{ __typename }", "--as is for the database itself, "),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_one_sentence(
    inside: Inside, arguments: tuple[str, ...], text: str, said: str
) -> None:
    code, printed, errors = inside("query", *arguments, text=text)

    assert (code, printed) == (1, "")
    assert errors.startswith(f"enishi: {said}"), errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{ prefectures(first: 101) { edges { cursor } } }", "BAD_USER_INPUT"),
        ("{ shoes }", "GRAPHQL_VALIDATION_FAILED"),
        ('{ municipality(code: "082010") { name } }', "GRAPHQL_VALIDATION_FAILED"),
    ],
)
def test_an_answer_with_errors_ends_with_their_codes(inside: Inside, text: str, code: str) -> None:
    ended, _, errors = inside("query", "-", text=text)

    assert ended == 1
    assert f"enishi: {code}: " in errors


def test_the_doctor_finds_the_world_well(shell: Shell) -> None:
    done = shell("doctor")

    assert (done.returncode, done.stderr) == (0, "")
    assert {line.split()[0] for line in done.stdout.splitlines()} == {"ok"}


def test_the_doctor_tells_what_is_wrong(shell: Shell) -> None:
    done = shell("doctor", ENISHI_NEO4J_URI="bolt://127.0.0.1:1")

    assert (done.returncode, done.stderr) == (1, "")
    (wrong, *_) = [line for line in done.stdout.splitlines() if line.startswith("problem")]
    assert "127.0.0.1:1" in wrong
