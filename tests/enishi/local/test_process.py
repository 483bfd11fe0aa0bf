"""Which processes count as alive, and as the server of a home."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from enishi.local import process


def test_a_child_that_ended_is_dead_before_anyone_asks_for_its_code() -> None:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as child:
        assert process.is_alive(child.pid)
        child.kill()
        until = time.monotonic() + 10
        while process.is_alive(child.pid) and time.monotonic() < until:
            time.sleep(0.01)

        assert not process.is_alive(child.pid)
        assert child.returncode is None  # nobody has reaped it yet


def test_another_process_is_not_taken_for_the_server(tmp_path: Path) -> None:
    decoy = [sys.executable, "-c", "import time; time.sleep(60)", f"--home-dir={tmp_path}", "x"]
    with subprocess.Popen(decoy) as child:
        try:
            assert process.find_server(tmp_path) is None
        finally:
            child.kill()


def test_the_portable_way_reads_the_same_table(monkeypatch: pytest.MonkeyPatch) -> None:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as child:
        try:
            monkeypatch.setattr(process, "_PROC", Path("/nowhere"))
            assert process.is_alive(child.pid)
            assert not process.is_alive(2**22 + 1)
        finally:
            child.kill()
