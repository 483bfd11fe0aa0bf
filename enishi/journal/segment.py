"""One append-only file of entries, written by one process and never changed afterwards.

Only its last line can be torn: after a write that failed nothing more is written to it.
"""

from __future__ import annotations

import os
import secrets
from datetime import datetime
from pathlib import Path
from typing import Final

#: Bytes after which a new segment is begun, so that old ones can be moved away as they are.
LARGEST: Final = 64 * 1024 * 1024

SUFFIX: Final = ".jsonl"


class Segment:
    """A segment that is open for writing."""

    def __init__(self, folder: Path, at: datetime) -> None:
        """Begin one in the folder; raises OSError."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # By time, so that the names are in order; the rest keeps processes of one moment apart.
        name = f"{at:%Y%m%dT%H%M%S%fZ}-{os.getpid()}-{secrets.token_hex(3)}{SUFFIX}"
        self.path = folder / name
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND
        self._file = os.open(self.path, flags, 0o600)
        self._size = 0
        _keep_name(folder)

    @property
    def is_full(self) -> bool:
        """Whether the next entries belong into another one."""
        return self._size >= LARGEST

    def append(self, lines: bytes) -> None:
        """Write whole lines and wait until they are on the disk; raises OSError."""
        rest = memoryview(lines)
        while rest:
            rest = rest[os.write(self._file, rest) :]
        os.fsync(self._file)
        self._size += len(lines)

    def close(self) -> None:
        """Let the file go."""
        os.close(self._file)


def _keep_name(folder: Path) -> None:
    """Wait until the name of a new file is on the disk too, where folders can be asked for that."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
