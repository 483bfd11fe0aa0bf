"""Where a stated status disagrees with what happened: worth a second look.

An issue is held against its engagements, a referral against the last of its steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from graph.choices import REFERRAL_STATUSES
from graph.ingest.batch import batches
from graph.ingest.derivations import every_id
from graph.ingest.touched import Touched
from graph.store import Command, Keeper, command

ISSUES = command("ingest/contradicted_issues")
REFERRALS = command("ingest/contradicted_referrals")

_BATCH = 2000


def contradictions(keeper: Keeper, touched: Touched) -> Iterator[str]:
    """One sentence for each touched issue or referral whose status is not what follows from the rest."""
    for one in _found(keeper, ISSUES, _ids(keeper, touched, "Issue")):
        if one["is_solved"]:
            yield f"issue {one['id']} is {one['status']}, but an engagement says it is solved"
        else:
            yield f"issue {one['id']} is SOLVED, but no engagement says so"
    referrals = _ids(keeper, touched, "Referral")
    for one in _found(keeper, REFERRALS, referrals, states=list(REFERRAL_STATUSES)):
        yield f"referral {one['id']} is {one['status']}, but its last step says {one['last_step']}"


def _ids(keeper: Keeper, touched: Touched, label: str) -> Iterable[str]:
    return every_id(keeper, label) if touched.is_everything else sorted(touched.ids[label])


def _found(
    keeper: Keeper, statement: Command, ids: Iterable[str], **parameters: Any
) -> Iterator[dict[str, Any]]:
    for batch in batches(ids, _BATCH):
        yield from keeper.read(statement, ids=batch, **parameters)
