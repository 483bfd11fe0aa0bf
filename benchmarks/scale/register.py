"""Lists of people at the size of the country: a first page by a common skill, by a rare one, by both ways."""

from __future__ import annotations

from collections import Counter
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
FIRST = part(21)
TIMES = 40
NOTHING: dict[str, Any] = dict.fromkeys(
    ("accelerator", "registrations", "prefectures", "skills", "roles", "offers", "modes",
     "free_days", "forms")
)  # fmt: skip


async def print_lists(country: Country, database: Database, standing: Standing) -> None:
    """A line for each filter: how long the first page took, and how it was read."""
    counts = Counter(row["skill_code"] for row in country.tables.rows("engineer_skills"))
    common, _ = counts.most_common(1)[0]
    # Where no skill is as rare, the rarest.
    rare = min(counts, key=lambda code: abs(counts[code] - country.engineers / ONE_OF))
    for name, skill, few in (
        ("a common skill", common, engineer_list.FEW),
        (f"a skill of {counts[rare]:,} people", rare, engineer_list.FEW),
        (f"a skill of {counts[rare]:,} people, walked", rare, -1),
    ):
        asked = NOTHING | {"skills": [{"code": skill, "level": 1}]}
        times, found, ran = [], 0, ""
        for _ in range(TIMES):
            graph = _graph(database)
            found = len(await engineer_list.passing(graph, standing.holders, asked, FIRST, few))
            times.append(sum(graph.seconds) * 1_000)
            ran = " + ".join(graph.ran or ())
        print(f"engineers with {name}: database p50 {median(times):.1f} ms, {found} rows, {ran}")


def _graph(database: Database) -> TimedGraph:
    plain = database.graph(Viewer(Role.MINISTRY), OWN_MATCHING)
    return TimedGraph(
        plain.driver, plain.database, plain.viewer, DAY, timeout=60, ran=[], grounds=OWN_MATCHING
    )
