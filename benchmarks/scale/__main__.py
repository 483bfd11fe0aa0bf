"""Prints how fast and how complete the flagship's answers are at the size of the country.

    python -m benchmarks.scale FOLDER [--engineers 1200000] [--issues N] [--ask 200] [--read]

The folder takes some 20 GB and keeps what is made in it; the first run takes more than half an hour,
most of it the import. The flagship's cost hangs on the issues: `--engineers 20000 --issues 200000` is
made in a third of the time. With `--engineers 4000 --read --ask 0` every open issue of the world of
`make demo` is asked about.
"""

from __future__ import annotations

import argparse
import asyncio
from itertools import cycle, islice
from pathlib import Path
from random import Random
from statistics import mean, median, quantiles

from benchmarks.scale.alike import print_alike
from benchmarks.scale.candidates import print_candidates
from benchmarks.scale.country import SEED, Country
from benchmarks.scale.question import AS_THE_MINISTRY, Asked, Asker, exhaustive, recall
from benchmarks.scale.register import print_lists
from graph.store import Connection, Database
from tests.exhaustive.tables import Row

#: Questions asked before any is counted: plans are made, pages read and Java's code compiled then.
WARMING = 200
PREFECTURES = ("080004", "130001", "010006", "270008", "400009")


def main() -> None:
    """Make what is missing, ask, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engineers", type=int, default=1_200_000)
    parser.add_argument("--issues", type=int, help="how many there are")
    parser.add_argument("--ask", type=int, default=200, help="about how many; 0: every open one")
    parser.add_argument("--read", action="store_true", help="read every issue as it is")
    told = parser.parse_args()
    country = Country(told.folder.absolute(), told.engineers, told.issues, is_read=told.read)
    with country.opened() as connection:
        asyncio.run(_measure(country, connection, told.ask))


async def _measure(country: Country, connection: Connection, count: int) -> None:
    database = Database(connection)
    asker = Asker(database)
    drawn = _drawn(country, count)
    for issue in islice(cycle(drawn), WARMING):
        await asker.solved_nearby(issue)
    answers = [(issue, await asker.solved_nearby(issue)) for issue in drawn]
    print(f"{country.engineers:,} engineers, {len(country.issues):,} issues", flush=True)
    _print("solvedNearby of an issue", [answer for _, answer in answers])
    for code in PREFECTURES:
        await asker.accelerators_nearby(code)
    _print(
        "acceleratorsNearby of a prefecture",
        [await asker.accelerators_nearby(c) for c in PREFECTURES * 4],
    )
    # First what is timed: the comparisons with everything fill the memory with tables of the country.
    await print_lists(country, database, await asker.standing())
    await print_candidates(database, await asker.standing(), drawn)
    await print_alike(database, await asker.standing(), drawn)
    everything = exhaustive(country, await asker.standing())
    shares = [
        recall(answer, everything.solved_nearby(issue["issue_id"], AS_THE_MINISTRY))
        for issue, answer in answers
    ]
    print(
        f"recall of the first 10 against everything compared with everything: mean "
        f"{mean(shares):.3f}, least {min(shares):.2f}, {sum(s == 1 for s in shares)} of {len(shares)} complete"
    )
    await database.close()


def _drawn(country: Country, count: int) -> list[Row]:
    """Open issues at random, the same ones each time; 0 are all of them."""
    found = [row for row in country.issues.values() if row["status"] == "OPEN"]
    return Random(SEED).sample(found, count or len(found))


def _print(what: str, answers: list[Asked]) -> None:
    times = [answer.seconds * 1_000 for answer in answers]
    waited = [answer.waited * 1_000 for answer in answers]
    found = sum(bool(answer.solutions) for answer in answers)
    print(
        f"{what}: database p50 {median(times):.1f} ms, p95 {quantiles(times, n=20)[-1]:.1f} ms "
        f"(until all was read: {median(waited):.1f} and {quantiles(waited, n=20)[-1]:.1f} ms), "
        f"statements {min(a.statements for a in answers)}-{max(a.statements for a in answers)}, "
        f"{found} of {len(answers)} have an answer",
        flush=True,
    )


if __name__ == "__main__":
    main()
