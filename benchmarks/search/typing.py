"""How fast search-as-you-type is at a given size: every letter of a name is one question."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import islice
from random import Random
from statistics import median, quantiles

from benchmarks.scale.country import DAY, SEED, Country
from graph.grounds import OWN_MATCHING
from graph.language.kana import romanised
from graph.store import Connection, Database
from graph.viewer import PUBLIC, Role, Viewer
from loaders.standing import StandingCache
from resolvers.context import Context
from resolvers.schema import Runner

OPERATION = """query SearchAsYouType($text: String!) {
  search(text: $text, mode: AS_YOU_TYPE, first: 8) {
    edges {
      rank
      node { __typename id caption isSynthetic }
      matches { field text highlights { start length } }
    }
  }
}"""
VIEWERS = {
    "public": PUBLIC,
    "municipality": Viewer(Role.MUNICIPALITY, "082015"),
    "ministry": Viewer(Role.MINISTRY),
}
#: Questions that are counted. As many others are asked by everybody before, while plans are made and
#: Java compiles its code.
ASKED = 300


async def measure(country: Country, connection: Connection) -> None:
    """Type names of people and places letter by letter; print what each kind of viewer waits."""
    database = Database(connection)
    cache = StandingCache(fresh_for=86_400)
    runner = Runner()

    async def ask(viewer: Viewer, text: str) -> tuple[float, bool]:
        """How many milliseconds it took, and whether anything was found."""
        graph = replace(database.graph(viewer, OWN_MATCHING), today=DAY, timeout=30, ran=[])
        context = Context(graph=graph, secret=b"x" * 32, standing_cache=cache, request_id="b")
        start = time.perf_counter()
        result = await runner.run(context, OPERATION, {"text": text})
        taken = (time.perf_counter() - start) * 1_000
        assert result.errors is None, result.errors
        return taken, bool(result.data and result.data["search"]["edges"])

    typed = _typed(country, 2 * ASKED)
    for text in typed[ASKED:]:
        for viewer in VIEWERS.values():
            await ask(viewer, text)
    typed = typed[:ASKED]
    for told, viewer in VIEWERS.items():
        answers = [await ask(viewer, text) for text in typed]
        times, found = [taken for taken, _ in answers], sum(is_found for _, is_found in answers)
        print(
            f"{told}: p50 {median(times):.1f} ms, p95 {quantiles(times, n=20)[-1]:.1f} ms, "
            f"{found} of {len(times)} questions have an answer",
            flush=True,
        )
    await database.close()


def _typed(country: Country, number: int) -> list[str]:
    """Beginnings of names in kanji, kana and Latin letters, drawn the same each time."""
    rng = Random(SEED)
    people = [row for row in islice(country.tables.every("engineers"), 20_000) if row.get("kana")]
    texts: list[str] = []
    while len(texts) < number:
        row = rng.choice(people)
        name = rng.choice((row["name"], row["kana"], row["romaji"] or romanised(row["kana"])))
        texts.append(name[: rng.randint(1, min(8, len(name)))].strip() or name)
    return texts
