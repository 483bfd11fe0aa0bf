"""The server process: launched in a session of its own, watched until it is ready, ended."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from enishi.local import process
from enishi.local.claim import held_by_another
from enishi.local.configuration import LOOPBACK
from enishi.local.errors import DiskFull, LocalDatabaseError, PortTaken, StartFailed, StoreInUse
from enishi.local.home import Home
from enishi.local.java import ENVIRONMENT

#: Neo4j prints this when it serves; 4-5 s after its launch on two quiet cores.
READY = "Started."
#: A slow or busy machine may take this long before we call it a failure.
PATIENCE = 120.0
#: How a Bolt client begins: who it is, and four versions that it speaks; four bytes answer it.
_GREETING = bytes.fromhex("6060b017" + "00000005" + "00000004" + "00000003" + "00000000")


def free_port(wanted: int) -> int:
    """The wanted port if it is free, any free one for 0. Neo4j itself notices after 6 s only."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # A server that just stopped leaves its port in TIME_WAIT: that is free enough.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, wanted))
        except OSError:
            raise PortTaken(wanted) from None
        return int(probe.getsockname()[1])


def launch(java: Path, home: Home, options: Sequence[str] = ()) -> subprocess.Popen[bytes]:
    """Start the server; it survives the terminal and the command that started it.

    `options`: for this start of Java only.
    """
    home.log.parent.mkdir(parents=True, exist_ok=True)
    if home.log.exists():
        home.log.replace(home.log.with_suffix(".log.1"))
    arguments = [
        str(java),
        f"@{home.java_options}",
        *options,
        process.MAIN_CLASS,
        process.home_argument(home.path),
        f"--config-dir={home.conf.parent}",
        "--console-mode",
    ]
    with home.log.open("wb") as log:
        return subprocess.Popen(
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=home.path,
            env=ENVIRONMENT,
            start_new_session=True,
        )


def wait_until_ready(pid: int, home: Home, port: int) -> None:
    """Return when the server answers on its port; one clear sentence when it gave up."""
    if not becomes_ready(pid, home, port):
        raise failure(_printed(home), home, port)


def becomes_ready(pid: int, home: Home, port: int) -> bool:
    """Wait until the server answers on its port; False when it ended instead."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        alive = process.is_alive(pid)
        if READY in _printed(home) and speaks_bolt(port):
            return True
        if not alive:
            return False
        time.sleep(0.05)
    raise StartFailed(f"Neo4j was not ready after {PATIENCE:.0f} s; see {home.log}")


def _printed(home: Home) -> str:
    try:
        return home.log.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return READY  # somebody tidied up the log of a running server: its port tells enough


def reachable(host: str, port: int, seconds: float = 2.0) -> bool:
    """Whether somebody listens there."""
    try:
        with socket.create_connection((host, port), timeout=seconds):
            return True
    except OSError:
        return False


def speaks_bolt(port: int, seconds: float = 2.0) -> bool:
    """Whether a server of this machine speaks Bolt there.

    To listen is not enough: the system still takes connections for a process that was just killed.
    """
    try:
        with socket.create_connection((LOOPBACK, port), timeout=seconds) as peer:
            peer.sendall(_GREETING)
            return len(peer.recv(4)) > 0
    except OSError:
        return False


def failure(printed: str, home: Home, port: int) -> LocalDatabaseError:
    """What a server that ended before it was ready has told its log, in one sentence."""
    if "Lock file has been locked" in printed or "store_lock" in printed:
        return store_in_use(home)
    if "No space left on device" in printed:
        return DiskFull(f"{home.path}: the disk is full; make room and try again")
    if "Address already in use" in printed:
        return PortTaken(port)
    errors = [line for line in printed.splitlines() if " ERROR " in line or "Error" in line]
    told = errors[0].split(" ERROR ")[-1].strip() if errors else "it said nothing"
    return StartFailed(f"Neo4j ended before it was ready: {told.rstrip('.')}; see {home.log}")


def require_store(home: Home) -> None:
    """One clear sentence when somebody else, not a server of ours, has the data open."""
    # A killed server counts as dead a moment before the system has closed its files.
    until = time.monotonic() + 2
    while held_by_another(home.store_lock):
        if time.monotonic() > until:
            raise store_in_use(home)
        time.sleep(0.05)


def store_in_use(home: Home) -> StoreInUse:
    """Somebody else has the data open."""
    return StoreInUse(
        f"another process has the data in {home.store} open; stop it, or use another ENISHI_HOME"
    )
