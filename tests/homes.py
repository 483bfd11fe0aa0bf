"""Homes that the tests' servers are copies of: made once, kept until what they are made of changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from enishi.local.claim import claimed

ROOT = Path(__file__).parents[1]
#: For one that lives for minutes, most of them planning statements that are asked a few times: at
#: Java's own thresholds its second compiler takes two fifths of the processor's time.
LASTING = (
    "-XX:Tier4InvocationThreshold=20000", "-XX:Tier4MinInvocationThreshold=2400",
    "-XX:Tier4CompileThreshold=60000", "-XX:Tier4BackEdgeThreshold=160000",
)  # fmt: skip
#: Whatever can change what stands in a home.
_MADE_OF = (
    "cypher", "enishi", "graph", "tests/world", "tests/conftest.py", "tests/meanings.py",
    "tests/meanings.csv", "requirements.lock",
)  # fmt: skip


def kept(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The home of that name in the folder; `make` fills it if there is none of what is here today.

    One process at a time makes it: those beside it wait.
    """
    home = folder / name
    mark = folder / f"{name}.made-of"
    with claimed(folder / f"{name}.claim"):
        wanted = _digest()
        if not mark.exists() or mark.read_text() != wanted:
            mark.unlink(missing_ok=True)
            shutil.rmtree(home, ignore_errors=True)
            home.mkdir(parents=True)
            make(home)
            # It names the last start's port: two copies that start at once would both want it.
            (home / "neo4j" / "conf" / "neo4j.conf").unlink()
            mark.write_text(wanted)
    return home


def _digest() -> str:
    found = sha256()
    for file in sorted(_files()):
        found.update(str(file.relative_to(ROOT)).encode())
        found.update(file.read_bytes())
    return found.hexdigest()


def _files() -> Iterator[Path]:
    for name in _MADE_OF:
        path = ROOT / name
        inside = path.rglob("*") if path.is_dir() else (path,)
        yield from (f for f in inside if f.is_file() and f.suffix != ".pyc")
