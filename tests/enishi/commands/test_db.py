"""`enishi db` as a person at the shell meets it: output, errors, exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from enishi.local.version import NEO4J_VERSION
from graph.store.connection import Connection
from tests.enishi.commands.conftest import Command, Ended

#: Nobody listens on port 1.
DEAD = "bolt://127.0.0.1:1"


@pytest.fixture
def db(command: Command, tmp_path: Path) -> Command:
    """`enishi db` with a home of the test's own."""

    def run(*words: str, **settings: str) -> Ended:
        return command("db", *words, **({"ENISHI_HOME": str(tmp_path)} | settings))

    return run


@pytest.mark.parametrize("words", ["start", "stop", "reset", "dump x", "restore x"])
def test_with_an_external_database_there_is_nothing_to_manage(
    db: Command, tmp_path: Path, words: str
) -> None:
    assert db(*words.split(), ENISHI_NEO4J_URI=DEAD) == (
        1,
        "",
        (
            f"enishi: ENISHI_NEO4J_URI is set, so {DEAD} is used and there is nothing here to "
            f"{words.split(maxsplit=1)[0]}; unset it to work with the local Neo4j\n"
        ),
    )
    assert list(tmp_path.iterdir()) == []


def test_the_status_of_an_external_database_is_whether_it_answers(
    db: Command, neo4j: Connection
) -> None:
    assert [db("status", ENISHI_NEO4J_URI=uri) for uri in (neo4j.uri, DEAD)] == [
        (0, f"ENISHI_NEO4J_URI is set: {neo4j.uri} answers\n", ""),
        (1, f"ENISHI_NEO4J_URI is set: {DEAD} does not answer\n", ""),
    ]


def test_without_a_server_the_status_says_how_to_start_one(db: Command, tmp_path: Path) -> None:
    assert db("status") == (
        1,
        f"Neo4j is not running (home {tmp_path}/neo4j); start it: enishi db start\n",
        "",
    )


def test_a_home_of_another_version_is_one_sentence(db: Command, tmp_path: Path) -> None:
    (tmp_path / "neo4j").mkdir()
    (tmp_path / "neo4j" / "version").write_text("2025.01.0\n")

    assert db("start") == (
        1,
        "",
        (
            f"enishi: {tmp_path}/neo4j was made by Neo4j 2025.01.0 and this is {NEO4J_VERSION}; take "
            "a dump with the Enishi that made it and restore that into another ENISHI_HOME\n"
        ),
    )


def test_a_reset_deletes_only_when_told_twice(db: Command, tmp_path: Path) -> None:
    (tmp_path / "neo4j" / "data").mkdir(parents=True)
    (tmp_path / "neo4j" / "data" / "store").write_bytes(b"x" * 2_000_000)

    assert db("reset") == (
        1,
        "",
        (
            f"enishi: this deletes {tmp_path}/neo4j (2 MB): the local database with everything in "
            "it, its password and logs; say `enishi db reset --yes`\n"
        ),
    )
    assert (tmp_path / "neo4j" / "data" / "store").exists()
    assert db("reset", "--yes") == (0, f"{tmp_path}/neo4j is deleted\n", "")
    assert not (tmp_path / "neo4j").exists()


def test_the_end_of_the_log_is_printed(db: Command, tmp_path: Path) -> None:
    log = tmp_path / "neo4j" / "logs" / "console.log"
    log.parent.mkdir(parents=True)
    log.write_text("one\ntwo\n三\n", encoding="utf-8")

    assert db("logs", "-n", "2") == (0, "two\n三\n", "")


def test_a_log_can_be_followed(tmp_path: Path) -> None:
    log = tmp_path / "neo4j" / "logs" / "console.log"
    log.parent.mkdir(parents=True)
    log.write_text("one\n")
    command = [sys.executable, "-m", "enishi.cli", "db", "logs", "--follow"]
    env = os.environ | {"ENISHI_HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as follower:
        assert follower.stdout is not None
        assert follower.stdout.readline() == "one\n"
        with log.open("a") as out:
            out.write("two\n")
        assert follower.stdout.readline() == "two\n"
        follower.terminate()

    assert follower.returncode == 143


def test_there_is_nothing_to_dump_before_the_first_start(db: Command, tmp_path: Path) -> None:
    assert db("dump", str(tmp_path / "x.dump")) == (
        1,
        "",
        "enishi: there is no local database yet; make one with `enishi db start`\n",
    )


def _with_data(home: Path) -> list[str]:
    """A home that looks as if a database had been made; its files."""
    (home / "neo4j" / "data" / "databases" / "neo4j").mkdir(parents=True)
    return _inside(home)


def _inside(home: Path) -> list[str]:
    return sorted(str(file.relative_to(home)) for file in home.rglob("*"))


def test_a_dump_does_not_take_the_place_of_a_folder(db: Command, tmp_path: Path) -> None:
    before = _with_data(tmp_path)

    assert db("dump", str(tmp_path / "neo4j")) == (
        1, "", f"enishi: {tmp_path}/neo4j: it is a folder; name a file in it\n",
    )  # fmt: skip
    assert _inside(tmp_path) == before, "nothing was stopped: nobody took the home's claim"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a place where nobody can write")
def test_a_dump_into_a_place_that_cannot_be_written_is_refused_first(
    db: Command, tmp_path: Path
) -> None:
    before = _with_data(tmp_path)

    assert db("dump", "/proc/x.dump") == (
        1, "", "enishi: /proc/x.dump: No such file or directory; name a file in another folder\n",
    )  # fmt: skip
    assert _inside(tmp_path) == before, "nothing was stopped: nobody took the home's claim"


@pytest.mark.parametrize("words", ["start", "stop", "reset --yes"])
@pytest.mark.parametrize("home", ["file", "file/home"])
def test_a_home_that_is_no_folder_is_one_sentence(
    db: Command, tmp_path: Path, home: str, words: str
) -> None:
    (tmp_path / "file").write_text("kept")

    assert db(*words.split(), ENISHI_HOME=str(tmp_path / home)) == (
        1, "", f"enishi: {tmp_path / home}: there is a file where a folder is needed\n",
    )  # fmt: skip
    assert (tmp_path / "file").read_text() == "kept"


def test_a_missing_dump_is_named(db: Command, tmp_path: Path) -> None:
    assert db("restore", "gone.dump") == (
        1,
        "",
        "enishi: gone.dump: there is no such file\n",
    )


def test_a_setting_that_makes_no_sense_is_named(db: Command, tmp_path: Path) -> None:
    assert db("status", ENISHI_BOLT_PORT="no") == (
        1,
        "",
        (
            "enishi: ENISHI_BOLT_PORT: Input should be a valid integer, unable to parse string as an "
            "integer; see docs/settings.md\n"
        ),
    )
