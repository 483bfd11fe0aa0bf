"""Where the stated status of an issue and its engagements disagree: worth a second look."""

from __future__ import annotations

from collections.abc import Iterator

from graph.ingest.batch import batches
from graph.ingest.derivations import every_id
from graph.ingest.touched import Touched
from graph.store import Keeper, command

CONTRADICTIONS = command("ingest/contradictions")


def contradictions(keeper: Keeper, touched: Touched) -> Iterator[str]:
    """One sentence for each touched issue that says one thing while its engagements say another."""
    issues = every_id(keeper, "Issue") if touched.is_everything else sorted(touched.ids["Issue"])
    for ids in batches(issues, 2000):
        for one in keeper.read(CONTRADICTIONS, ids=ids):
            if one["is_solved"]:
                yield f"issue {one['id']} is {one['status']}, but an engagement says it is solved"
            else:
                yield f"issue {one['id']} is SOLVED, but no engagement says so"
