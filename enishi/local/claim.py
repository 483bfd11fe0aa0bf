"""A claim: one process at a time may work on a folder. It ends with its process, even killed.

`fcntl` is loaded when needed: Windows has none, and runs Enishi with an external database.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def claimed(file: Path) -> Iterator[None]:
    """Wait for the claim on this file, hold it for the block."""
    import fcntl  # noqa: PLC0415 - Windows has none

    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def held_by_another(file: Path) -> bool:
    """Whether another process holds a Java lock (POSIX record lock) on this file."""
    import fcntl  # noqa: PLC0415 - Windows has none

    try:
        descriptor = os.open(file, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)  # gives the lock back
    return False
