"""A process that records reads until somebody kills it; it prints what is on the disk."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from enishi.journal.entry import Pseudonyms
from enishi.journal.journal import Journal
from graph.grounds import OWN_MATCHING
from graph.viewer import PUBLIC


async def write(folder: Path) -> None:
    journal, names = Journal(folder), Pseudonyms("secret")

    async def one(number: int) -> None:
        entry = names.entry(
            at=datetime.now(UTC), request=f"request-{number}", viewer=PUBLIC,
            grounds=OWN_MATCHING, operation=None, document="{ x }", people=["somebody"],
        )  # fmt: skip
        await journal.write(entry)
        print(number, flush=True)

    for first in count(step=20):
        await asyncio.gather(*(one(first + more) for more in range(20)))


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1])))
