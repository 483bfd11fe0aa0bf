"""A real server through its life: killed, found again, refused, dumped, restored."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from rich.console import Console

from enishi.local import LocalNeo4j, connection, process, running, server
from enishi.local.archive import dump, restore
from enishi.local.errors import AdminFailed, NotRunning, PortTaken, StoreInUse
from enishi.local.home import State
from enishi.local.running import sweep
from enishi.local.version import NEO4J_VERSION
from enishi.settings import Settings
from graph.store.connection import Connection


def _run(connection: Connection, statement: str) -> list[object]:
    with GraphDatabase.driver(
        connection.uri, auth=(connection.user, connection.password)
    ) as driver:
        records, _, _ = driver.execute_query(statement, database_=connection.database)
    return [record.value() for record in records]


def _port(connection: Connection) -> int:
    return int(connection.uri.rsplit(":", 1)[1])


def _names(connection: Connection) -> list[object]:
    return _run(connection, "MATCH (m:Mark) RETURN m.name ORDER BY m.name")


def _files(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _pid(local: LocalNeo4j) -> int:
    status = local.status()
    assert status is not None
    return status.pid


def test_a_command_killed_while_it_starts_the_server_leaves_one_that_is_found(
    local: LocalNeo4j,
) -> None:
    env = os.environ | {"ENISHI_HOME": str(local.settings.home), "ENISHI_BOLT_PORT": "0"}
    command = subprocess.Popen(
        [sys.executable, "-m", "enishi.cli", "db", "start"], env=env, stdin=subprocess.DEVNULL
    )
    until = time.monotonic() + 120
    while process.find_server(local.home.path) is None and time.monotonic() < until:
        time.sleep(0.02)
    command.send_signal(signal.SIGKILL)
    command.wait()
    (local.home.path / "state.json").unlink(missing_ok=True)
    launched = process.find_server(local.home.path)

    found = local.start()

    assert launched is not None
    assert _pid(local) == launched
    assert _run(found, "RETURN 1") == [1]


def test_a_second_start_answers_with_the_same_server(local: LocalNeo4j) -> None:
    first = local.start()
    pid = _pid(local)

    assert LocalNeo4j(local.settings).start() == first == connection(local.settings)
    assert _pid(local) == pid


def test_committed_data_survives_a_killed_server(local: LocalNeo4j) -> None:
    before = local.start()
    _run(before, "CREATE (:Mark {name: 'committed'})")
    pid = _pid(local)
    # As a killed server is for a moment: in the process table, its port open, without an answer.
    os.kill(pid, signal.SIGSTOP)
    while server.speaks_bolt(_port(before), seconds=0.2):
        time.sleep(0.02)
    end = threading.Timer(0.5, os.kill, (pid, signal.SIGKILL))
    end.start()

    after = local.start()

    end.join()
    assert _names(after) == ["committed"]
    assert _pid(local) != pid
    assert after == before  # the same port and password: clients find it again


def test_a_block_uses_a_running_server_and_leaves_it_running(local: LocalNeo4j) -> None:
    started = local.start()

    with running(local.settings) as inside:
        assert inside == started

    assert local.status() is not None


def test_a_server_whose_command_was_killed_ends_with_the_next_block(local: LocalNeo4j) -> None:
    started = local.start()
    orphan = State(_pid(local), _port(started), "1", owner=2**22 + 1)
    local.home.remember(orphan)

    with running(local.settings) as inside:
        assert inside == started
        status = local.status()
        assert status is not None
        assert status.owner == os.getpid()

    assert local.status() is None


def test_a_start_makes_a_server_stay_whose_command_was_killed(local: LocalNeo4j) -> None:
    local.start()
    local.home.remember(State(_pid(local), 1, NEO4J_VERSION, owner=2**22 + 1))

    local.start()

    status = local.status()
    assert status is not None
    assert (status.owner, status.version) == (None, NEO4J_VERSION)


def test_files_of_this_machine_cannot_be_read_through_the_database(
    local: LocalNeo4j, tmp_path: Path
) -> None:
    (tmp_path / "secret.csv").write_text("secret\n")
    statement = f"LOAD CSV FROM '{(tmp_path / 'secret.csv').as_uri()}' AS line RETURN line"

    with pytest.raises(Exception, match="allow_csv_import_from_file_urls"):
        _run(local.start(), statement)


def test_a_dump_restores_what_was_there_when_it_was_taken(
    local: LocalNeo4j, tmp_path: Path
) -> None:
    started = local.start()
    _run(started, "MATCH (m:Mark) DELETE m")
    _run(started, "CREATE (:Mark {name: 'in the dump'})")
    size = dump(local, tmp_path / "one.dump")
    _run(local.connection(), "CREATE (:Mark {name: 'later'})")

    restore(local, tmp_path / "one.dump")

    assert size == (tmp_path / "one.dump").stat().st_size > 0
    assert _names(local.connection()) == ["in the dump"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["one.dump"]


def test_a_stopped_server_is_told_as_such(local: LocalNeo4j) -> None:
    local.start()

    assert [local.stop(), local.stop()] == [True, False]
    assert local.status() is None
    with pytest.raises(NotRunning, match="start it with `enishi db start`"):
        connection(local.settings)


def test_a_restore_that_fails_keeps_what_was_there(local: LocalNeo4j, tmp_path: Path) -> None:
    local.stop()
    before = _files(local.home.store)
    no_dump = tmp_path / "no.dump"
    no_dump.write_text("not a dump")

    with pytest.raises(AdminFailed) as refusal:
        restore(local, no_dump)

    assert str(refusal.value) == (
        f"{no_dump}: Neo4j's `database load` failed: Not a valid Neo4j archive: reading from "
        "stdin; the database is as it was before"
    )
    assert _files(local.home.store) == before
    assert local.status() is None


def test_data_that_another_process_has_open_is_left_alone(local: LocalNeo4j) -> None:
    local.stop()
    hold = "import fcntl, sys; f = open(sys.argv[1], 'r+'); fcntl.lockf(f, fcntl.LOCK_EX); "
    script = hold + "print('held', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", script, str(local.home.store_lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        for attempt in (local.start, local.reset):
            with pytest.raises(StoreInUse, match="another process has the data in"):
                attempt()
        other.communicate()

    assert local.home.store.exists()


def test_a_taken_port_is_refused_before_anything_is_made(tmp_path: Path, taken_port: int) -> None:
    settings = Settings(home=tmp_path, neo4j_uri=None, bolt_port=taken_port)

    with pytest.raises(PortTaken) as refusal:
        LocalNeo4j(settings, console=Console(quiet=True)).start()

    assert str(refusal.value) == (
        f"port {taken_port} on this machine is taken by another process; "
        "set ENISHI_BOLT_PORT to another one, or to 0 for any free port"
    )
    assert not (tmp_path / "neo4j").exists()


def test_a_listener_that_says_nothing_is_no_server(taken_port: int) -> None:
    assert not server.speaks_bolt(taken_port, seconds=0.1)


def test_throw_away_homes_of_killed_commands_are_swept(tmp_path: Path) -> None:
    for name, owner in (("gone", 2**22 + 1), ("alive", os.getpid())):
        home = LocalNeo4j(Settings(home=tmp_path / f"enishi-neo4j-{name}", neo4j_uri=None)).home
        home.remember(State(pid=2**22 + 2, port=1, version="1", owner=owner))

    sweep(tmp_path)

    assert [folder.name for folder in tmp_path.iterdir()] == ["enishi-neo4j-alive"]
