"""Prints how well search finds what is meant, and how fast it is while one types.

python -m benchmarks.search                            # the labelled set, on the tiny named world
python -m benchmarks.search FOLDER --engineers 50000   # how fast, on a country of that size
"""

from __future__ import annotations

import argparse
import asyncio
from math import log2
from pathlib import Path
from statistics import mean

import uvloop

from benchmarks.likeness.measure import DEPTH, Worth, interval
from benchmarks.scale.country import Country
from benchmarks.search import engines, typing
from benchmarks.search.engines import Engine
from benchmarks.search.labelled import Document, Query, queries
from enishi.local import running
from enishi.package_data import REFERENCE
from enishi.settings import load_settings
from graph import clock
from graph.derive.similarity import derive_similarity
from graph.ingest.load import import_folder
from graph.ingest.reference import load_reference
from graph.ingest.schema import migrate
from graph.store import Connection, Database, Keeper
from tests.stage import TODAY, WORLD


def main() -> None:
    """The labelled set, or the speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--engineers", type=int, default=1_200_000)
    parser.add_argument("--issues", type=int, help="how many there are")
    told = parser.parse_args()
    if told.folder is None:
        with running(load_settings(), ephemeral=True) as connection:
            asyncio.run(_quality(connection))
        return
    country = Country(told.folder.absolute(), told.engineers, told.issues)
    with country.opened() as connection:
        print(f"{country.engineers:,} engineers, {len(country.issues):,} issues", flush=True)
        uvloop.run(typing.measure(country, connection))  # as the service does


async def _quality(connection: Connection) -> None:
    clock.fix(TODAY)
    with Keeper(connection) as keeper:
        migrate(keeper)
        load_reference(keeper, REFERENCE)
        import_folder(keeper, WORLD, "world")
        derive_similarity(keeper)
        await compare(connection, keeper)


async def compare(connection: Connection, keeper: Keeper) -> None:
    """Print each engine's worth on a database that holds the tiny named world."""
    everything = engines.documents(keeper)
    asked = queries(everything)
    database = Database(connection, clock=lambda: TODAY, timeout=30)
    print(f"{len(everything):,} things, {len(asked)} queries; nDCG@10 [95 % interval] MRR\n")
    for name, engine in {
        "character bigrams TF-IDF": engines.bigrams(everything),
        "full text, standard": engines.plain(keeper, "standard-no-stop-words"),
        "full text, cjk": engines.plain(keeper, "cjk"),
        "the service, as you type": engines.service(database, by_words=False),
        "the service, no meaning": engines.service(database, by_words=True, meaning=False),
        "the service": engines.service(database, by_words=True),
    }.items():
        found = [(query, await _worth(engine, query, everything)) for query in asked]
        cells = [
            _cell([w for q, w in found if q.language in spoken])
            for spoken in (("ja",), ("en",), ("ja", "en"))
        ]
        print(f"{name:28}JA {cells[0]:26} EN {cells[1]:26} all {cells[2]}", flush=True)
        if name == "the service":
            for query, one in found:
                if one.ndcg < 1:
                    print(f"  {query.text} ({query.writing}): {one.ndcg:.2f}")
    await database.close()


async def _worth(engine: Engine, query: Query, everything: tuple[Document, ...]) -> Worth:
    """nDCG@10 and the reciprocal rank of the first thing that is meant; 0 where none is found."""
    grades = {(d.kind, d.key): g for d, g in zip(everything, query.graded(everything), strict=True)}
    ranked = [grades[one] for one in await engine(query)]
    wanted = sorted(grades.values(), reverse=True)
    first = next((1 / rank for rank, grade in enumerate(ranked, 1) if grade == 3), 0.0)
    return Worth(_gain(ranked) / _gain(wanted), first, 0.0)


def _gain(ranked: list[int]) -> float:
    return sum((2.0**grade - 1) / log2(rank + 1) for rank, grade in enumerate(ranked[:DEPTH], 1))


def _cell(found: list[Worth]) -> str:
    ndcg = [one.ndcg for one in found]
    low, high = interval(ndcg)
    return f"{mean(ndcg):.3f} [{low:.2f}-{high:.2f}] {mean(w.reciprocal_rank for w in found):.2f}"


if __name__ == "__main__":
    main()
