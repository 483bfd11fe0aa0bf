"""One at a time brings in or derives data."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.errors import Unavailable
from graph.ingest.load import import_folder
from graph.store import Connection, Keeper
from tests.graph.ingest.small import run, write

TAKEN = "another import, load or derivation is at work on this database; wait for its end and say it again"
#: Holds the claim until it is killed.
HOLDER = """
import sys, time
from graph.store import Connection, Keeper
with Keeper(Connection(*sys.argv[1:5])) as keeper:
    keeper.claim()
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_second_one_is_told_of_the_first(keeper: Keeper) -> None:
    with Keeper(keeper.connection) as first, Keeper(keeper.connection) as second:
        first.claim()
        with pytest.raises(Unavailable, match=TAKEN):
            second.claim()
        assert (first.has_claim, second.has_claim) == (True, False)
        first.release()
        second.claim()


def test_a_database_that_is_gone_is_told_so() -> None:
    with (
        Keeper(Connection("bolt://127.0.0.1:1", "neo4j", "none")) as lonely,
        pytest.raises(Unavailable, match="the database did not answer"),
    ):
        lonely.claim()


def test_whoever_has_the_claim_imports_and_others_read(keeper: Keeper, tmp_path: Path) -> None:
    with Keeper(keeper.connection) as first:
        first.claim()
        report = import_folder(first, write(tmp_path), "city")
        assert report.exit_code == 0
        assert run(keeper, "MATCH (e:Engineer) RETURN count(e) AS people") == [{"people": 2}]


def test_the_claim_ends_with_a_killed_process(keeper: Keeper) -> None:
    at = keeper.connection
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, at.uri, at.user, at.password, at.database],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with Keeper(at) as other, pytest.raises(Unavailable, match=TAKEN):
            other.claim()
    finally:
        os.kill(holder.pid, signal.SIGKILL)
        holder.communicate()
    with Keeper(at) as other:
        for _ in range(20):  # the server notices within moments
            try:
                other.claim()
                break
            except Unavailable:
                time.sleep(0.1)
        assert other.has_claim
