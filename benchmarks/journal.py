"""What it costs to record reads about people: `python -m benchmarks.journal [FOLDER]`.

Prints entries a second and how long one waits, for askers who come alone and together. The folder
decides: what is measured is how long its disk takes to say that something is kept.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from enishi.journal.entry import Pseudonyms
from enishi.journal.journal import Journal
from graph.grounds import OWN_MATCHING
from graph.viewer import Role, Viewer

NAMES = Pseudonyms("of no use to anybody")
MITO = Viewer(Role.MUNICIPALITY, "082015", credential="token:ab12cd34")
#: A page of people, as the flagship shows them.
PEOPLE = [f"engineer-{number}" for number in range(20)]
SECONDS = 2.0


async def measure(folder: Path, askers: int) -> str:
    """One line: how many entries a second, and how long one waited."""
    journal, waits = Journal(folder), list[float]()
    end = time.perf_counter() + SECONDS

    async def ask() -> None:
        while (started := time.perf_counter()) < end:
            entry = NAMES.entry(
                at=datetime.now(UTC), request="0" * 32, viewer=MITO, grounds=OWN_MATCHING,
                operation="SolvedNearby", document="{ x }", people=PEOPLE,
            )  # fmt: skip
            await journal.write(entry)
            waits.append(time.perf_counter() - started)

    await asyncio.gather(*(ask() for _ in range(askers)))
    journal.close()
    cuts = statistics.quantiles(waits, n=100)
    return f"{askers:>7} {len(waits) / SECONDS:>10,.0f} {1000 * cuts[49]:>9.2f} {1000 * cuts[98]:>9.2f}"


def main() -> None:
    """Measure and print."""
    base = sys.argv[1] if len(sys.argv) > 1 else None
    print(f"{'askers':>7} {'entries/s':>10} {'p50 ms':>9} {'p99 ms':>9}")
    for askers in (1, 8, 64):
        with tempfile.TemporaryDirectory(dir=base) as folder:
            print(asyncio.run(measure(Path(folder), askers)))


if __name__ == "__main__":
    main()
