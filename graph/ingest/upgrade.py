"""Brings a database of an older program up to this one: its schema, and what is derived."""

from __future__ import annotations

from graph.ingest.derivations import derive_facts
from graph.ingest.schema import migrate, version
from graph.store import Keeper


def upgrade(keeper: Keeper) -> list[str]:
    """The schema files that were applied; where there were facts before, all is derived anew."""
    before = version(keeper)
    steps = migrate(keeper)
    if before and steps:
        derive_facts(keeper, everything=True)
    return steps
