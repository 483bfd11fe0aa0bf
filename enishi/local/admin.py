"""Neo4j's admin tool: runs on the files of a stopped server."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from enishi.local.errors import AdminFailed, DiskFull
from enishi.local.home import Home
from enishi.local.java import ENVIRONMENT

MAIN_CLASS = "org.neo4j.cli.AdminTool"


def run_admin(
    java: Path,
    home: Home,
    arguments: Sequence[str],
    *,
    stdin: IO[bytes] | None = None,
    heap: str | None = None,
    is_brief: bool = False,
) -> str:
    """Run `neo4j-admin` with these arguments; what it printed. File arguments must be absolute.

    `is_brief`: it ends before a second compilation of its code would pay.
    """
    # Of two values Java takes the last; the first stands in the argument file.
    options = [] if heap is None else [f"-Xms{heap}", f"-Xmx{heap}"]
    options += ["-XX:TieredStopAtLevel=1"] if is_brief else []
    done = subprocess.run(
        [java, f"@{home.java_options}", *options, MAIN_CLASS, *arguments],
        env={**ENVIRONMENT, "NEO4J_HOME": str(home.path), "NEO4J_CONF": str(home.conf.parent)},
        stdin=stdin or subprocess.DEVNULL,
        capture_output=True,
        # A Ctrl-C at the terminal reaches us only; `run` then kills the tool and waits for it.
        start_new_session=True,
        check=False,
    )
    printed = (done.stdout + done.stderr).decode("utf-8", errors="replace")
    if done.returncode != 0:
        raise _failure(arguments, printed)
    return printed


def _failure(arguments: Sequence[str], printed: str) -> AdminFailed | DiskFull:
    action = " ".join(word for word in arguments[:2] if not word.startswith("@"))
    if "No space left on device" in printed:
        return DiskFull(f"`{action}` failed: the disk is full; make room and try again")
    return AdminFailed(f"Neo4j's `{action}` failed: {_reason(printed)}")


def _reason(printed: str) -> str:
    """The line that says what was wrong, out of a report full of rules and repetitions."""
    if failed := re.search(r"Failed to (?:dump|load|import)[^:\n]*: (.+)", printed):
        return failed[1].strip().rstrip(".")
    lines = [line.strip(" -.\t\r") for line in printed.splitlines()]
    told = [line for line in lines if line and not line.startswith(("at ", "Run with"))]
    if "Command Failed" in told[:-1]:
        return told[told.index("Command Failed") + 1]
    return told[-1] if told else "it said nothing"
