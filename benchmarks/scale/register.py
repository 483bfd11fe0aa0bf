"""Lists of people at the size of the country: first pages by common and by rare filters, each way."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import itemgetter
from statistics import median
from typing import Any

from benchmarks.scale.country import DAY, Country
from benchmarks.scale.question import TimedGraph
from graph.grounds import OWN_MATCHING
from graph.store import Database
from graph.viewer import Role, Viewer
from loaders import engineer_list
from loaders.reading import part
from loaders.standing import Standing

#: Of so many people one has the skill that counts as rare, as in the measurements it is held against.
ONE_OF = 1_000
#: Neither among the largest nor the smallest.
PREFECTURE = "08"
FIRST = part(21)
TIMES = 40
NOTHING: dict[str, Any] = dict.fromkeys(
    ("accelerator", "registrations", "prefectures", "skills", "roles", "offers", "modes",
     "free_days", "forms")
)  # fmt: skip


async def print_lists(country: Country, database: Database, standing: Standing) -> None:
    """A line for each filter: how long the first page took, and how it was read."""
    counts = Counter(row["skill_code"] for row in country.tables.every("engineer_skills"))
    common, _ = counts.most_common(1)[0]
    # Where no skill is as rare, the rarest.
    wanted = country.engineers / ONE_OF
    rare = min(counts, key=lambda code: abs(counts[code] - wanted))
    beside = _beside(country, rare)
    other = min(beside, key=lambda code: abs(beside[code] - wanted))
    both = f"two skills that {beside[other]:,} people have"
    for name, skills, prefectures, few in (
        ("a common skill", (common,), None, engineer_list.FEW),
        (f"a skill of {counts[rare]:,} people", (rare,), None, engineer_list.FEW),
        (f"a skill of {counts[rare]:,} people, walked", (rare,), None, -1),
        (both, (rare, other), None, engineer_list.FEW),
        (f"{both}, walked", (rare, other), None, -1),
        (f"{both}, of one prefecture", (rare, other), [PREFECTURE], engineer_list.FEW),
        (f"{both}, of one prefecture, walked", (rare, other), [PREFECTURE], -1),
    ):
        asked = NOTHING | {
            "skills": [{"code": code, "level": 1} for code in skills],
            "prefectures": prefectures,
        }
        times, found, ran = [], 0, ""
        for _ in range(TIMES):
            graph = _graph(database)
            found = len(await engineer_list.passing(graph, standing.holders, asked, FIRST, few))
            times.append(sum(graph.seconds) * 1_000)
            ran = " + ".join(graph.ran or ())
        print(f"engineers with {name}: database p50 {median(times):.1f} ms, {found} rows, {ran}")


def _beside(country: Country, skill: str) -> Counter[str]:
    """How many of those who have the skill have each other one."""
    found: Counter[str] = Counter()
    rows = country.tables.every("engineer_skills")  # those of a person stand together
    for _, own in groupby(rows, key=itemgetter("engineer_id")):
        codes = {row["skill_code"] for row in own}
        if skill in codes:
            found.update(codes - {skill})
    return found


def _graph(database: Database) -> TimedGraph:
    plain = database.graph(Viewer(Role.MINISTRY), OWN_MATCHING)
    return TimedGraph(
        plain.driver, plain.database, plain.viewer, DAY, timeout=60, ran=[], grounds=OWN_MATCHING
    )
