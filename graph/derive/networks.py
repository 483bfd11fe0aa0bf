"""`enishi derive networks`: who supports whom in the whole country, by field, kept by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from typing import Any

from graph.analysis.structure import Structure
from graph.clock import today
from graph.derive.figure_sets import Computed, store
from graph.model.network import Support
from graph.store import Keeper, command

QUESTIONS = command("derive/support_questions")
SUPPORTS = command("network/supports")

#: Who and what counts: people whom every local government may know, on issues that each may read.
#: What is known to some only, the country's network must not tell the others.
AUDIENCES = ["public", "government"]
#: Names of the stored sets begin so; the field follows, or nothing where every field counts.
NETWORK = "network:"


def derive_networks(keeper: Keeper, day: date | None = None) -> list[str]:
    """Compute and store the networks of a day; the ids of the sets. The same facts, the same text.

    A field in which nobody supports anybody has no set.
    """
    day = day or today()
    (asked,) = keeper.read(QUESTIONS)
    whole = _supports(keeper, asked["bodies"], None, day)
    bodies = sorted({one.body for one in whole})
    found = {"": whole} | {
        field: _supports(keeper, bodies, field, day) for field in asked["fields"]
    }
    computed = [
        Computed(
            name=f"{NETWORK}{field}",
            parameters={"audiences": AUDIENCES, "field": field or None},
            content=asdict(Structure.of(supports)),
            libraries={"networkx": version("networkx")},
        )
        for field, supports in found.items()
        if supports or not field
    ]
    return store(keeper, day, computed)


def _supports(keeper: Keeper, bodies: Sequence[str], field: str | None, day: date) -> list[Support]:
    asked: dict[str, Any] = {
        "key": "asked", "into": bodies, "out": [], "people": [],
        "fields": None if field is None else [field],
    }  # fmt: skip
    rows = keeper.read(
        SUPPORTS,
        asked=[asked],
        as_of=day,
        viewer={"audiences": AUDIENCES, "issue_audiences": AUDIENCES},
        today=today(),
    )
    return [Support(**row) for one in rows for row in one["rows"]]
