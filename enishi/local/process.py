"""Processes of this machine: which one, if any, is the Neo4j of a home.

A number alone proves nothing: the system gives it to another process later, and a child that
ended stays in the table until its parent asks. So the command line and the state are read.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MAIN_CLASS = "org.neo4j.server.Neo4jCommunity"
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Process:
    """One line of the process table."""

    pid: int
    is_zombie: bool
    command: str


def home_argument(home: Path) -> str:
    """The argument by which a server's process tells whose it is."""
    return f"--home-dir={home}"


def find_server(home: Path) -> int | None:
    """The living server of this home, whoever started it."""
    mark = f"{home_argument(home)} "
    for process in _processes():
        if not process.is_zombie and MAIN_CLASS in process.command and mark in process.command:
            return process.pid
    return None


def is_alive(pid: int) -> bool:
    """Whether this process still runs; one that ended and was not reaped does not."""
    return any(process.pid == pid and not process.is_zombie for process in _processes(pid))


def end(pid: int, *, seconds: float, kill: bool = False) -> bool:
    """Ask a process to end and wait for it; whether it ended."""
    try:
        os.kill(pid, signal.SIGKILL if kill else signal.SIGTERM)
    except ProcessLookupError:
        return True
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not is_alive(pid):
            return True
        time.sleep(0.02)
    return not is_alive(pid)


def _processes(pid: int | None = None) -> Iterator[Process]:
    if (_PROC / "self" / "stat").exists():
        yield from _from_proc([pid] if pid is not None else _numbers())
    else:
        yield from _from_ps(["-p", str(pid)] if pid is not None else ["-A"])


def _numbers() -> list[int]:
    return [int(entry.name) for entry in _PROC.iterdir() if entry.name.isdigit()]


def _from_proc(pids: list[int]) -> Iterator[Process]:
    for pid in pids:
        try:
            # pid (name) state …: the name may hold spaces and brackets, so count from its end.
            stat = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
            raw = (_PROC / str(pid) / "cmdline").read_bytes()
        except OSError:
            continue
        state = stat[stat.rindex(")") + 2]
        command = raw.decode("utf-8", errors="replace").replace("\0", " ")
        yield Process(pid, state in "ZX", command)


def _from_ps(which: list[str]) -> Iterator[Process]:
    listing = subprocess.run(
        ["ps", "-ww", *which, "-o", "pid=,stat=,command="],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    for line in listing.splitlines():
        pid, state, command = line.split(None, 2)
        yield Process(int(pid), state.startswith("Z"), command + " ")
