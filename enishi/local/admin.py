"""Neo4j's admin tool: runs on the files of a stopped server."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from enishi.local.errors import AdminFailed, DiskFull
from enishi.local.home import Home

MAIN_CLASS = "org.neo4j.cli.AdminTool"


def run_admin(
    java: Path, home: Home, arguments: Sequence[str], *, stdin: IO[bytes] | None = None
) -> str:
    """Run `neo4j-admin` with these arguments; what it printed. File arguments must be absolute."""
    done = subprocess.run(
        [java, f"@{home.java_options}", MAIN_CLASS, *arguments],
        env=os.environ | {"NEO4J_HOME": str(home.path), "NEO4J_CONF": str(home.conf.parent)},
        stdin=stdin or subprocess.DEVNULL,
        capture_output=True,
        # A Ctrl-C at the terminal is ours to handle: the tool is stopped below, not torn.
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
    """The last line that is a sentence, not a stack frame."""
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    told = [line for line in lines if not line.startswith(("at ", "...", "Run with"))]
    return (told[-1] if told else "it said nothing").rstrip(".")
