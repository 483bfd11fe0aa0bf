"""How many of the solved issues that are likest a text the index finds, among all of the country."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean, median

import numpy as np

from benchmarks.scale.country import DAY
from benchmarks.scale.question import own_words
from graph.grounds import OWN_MATCHING
from graph.store import Command, Database, Keeper
from graph.viewer import Role, Viewer
from loaders.need import ALIKE, COMPARED, WIDER
from loaders.standing import Standing
from tests.exhaustive.tables import Row

SOLVED = Command(
    "benchmarks/solved",
    """MATCH (issue:Issue) WHERE issue.solved_audience IN $audiences AND issue.embedding IS NOT NULL
    RETURN issue.embedding AS vector""",
    frozenset({"audiences"}),
)
#: Two cosines that differ by less are as good as one another.
HAIR = 1e-5


async def print_alike(database: Database, standing: Standing, issues: Sequence[Row]) -> None:
    """A line for a search as wide as that of `match`, and one for a search that is not."""
    assert standing.model is not None
    viewer = Viewer(Role.MINISTRY)
    with Keeper(database.connection) as keeper:
        rows = keeper.stream(SOLVED, audiences=list(viewer.issue_audiences))
        stored = np.asarray([np.asarray(row["vector"], dtype=np.float32) for row in rows])
    vectors = [await standing.model.asked(own_words(issue)) for issue in issues]
    for wider in (WIDER, 1):
        graph = database.graph(viewer, OWN_MATCHING)
        shares = []
        for vector in vectors:
            asked = {"key": "asked", "issue": None, "vector": vector, "words": None}
            found = await graph.read(
                ALIKE, asked=[asked | {"of_any_state": False}],
                breadth=wider * COMPARED, closely=COMPARED, as_of=DAY,
            )  # fmt: skip
            cosines = np.sort(stored @ np.asarray(vector, dtype=np.float32))[::-1]
            least = cosines[:COMPARED][-1] - HAIR
            likest = [one for one in found["asked"][0].alike if (one.cosine or 0) >= least]
            shares.append(len(likest) / min(COMPARED, len(cosines)))
        print(
            f"of the {COMPARED} solved issues likest a text, {wider} times as many looked for: found "
            f"{mean(shares):.3f}, median {median(shares):.2f}, least {min(shares):.2f} ({len(vectors)} texts)",
            flush=True,
        )
