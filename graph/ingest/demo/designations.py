"""Designations as local government DX accelerator: by whom, since when, until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from graph.clock import fiscal_year
from graph.ingest.demo.atlas import Atlas
from graph.ingest.demo.cast import Member
from graph.ingest.demo.engagements import Engagement
from graph.ingest.demo.forms import fiscal_year_end
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.table_file import Files


def write_designations(
    plan: Plan,
    atlas: Atlas,
    accelerators: Sequence[Member],
    engagements: Sequence[Engagement],
    files: Files,
) -> None:
    """The designations table: each accelerator was designated before their first work."""
    rng = plan.random("designations")
    first: dict[int, Engagement] = {}
    for engagement in engagements:
        known = first.setdefault(engagement.member.index, engagement)
        if engagement.start < known.start:
            first[engagement.member.index] = engagement
    for nth, member in enumerate(sorted(accelerators, key=lambda m: m.index), 1):
        work = first.get(member.index)
        start = (work.start if work else plan.day(-30)) - timedelta(days=rng.randint(5, 60))
        _rows(
            plan,
            rng,
            atlas,
            files,
            member=member,
            start=start,
            number=f"DEMO-{fiscal_year(start)}-{nth:05d}",
        )


def _rows(
    plan: Plan, rng: Random, atlas: Atlas, files: Files, *, member: Member, start: date, number: str
) -> None:
    body = _designating(rng, atlas, member)
    chance = rng.random()
    # Most last; some end with this fiscal year, some were renewed by another body, few are over.
    until = fiscal_year_end(plan.as_of) if chance < 0.08 else None
    if chance > 0.95:
        until = max(plan.day(-rng.randint(1, 30)), start)
    elif 0.08 <= chance < 0.16 and start < plan.day(-400):
        renewed = start + timedelta(days=365)
        files["designations"].rows([(member.id, start, body, number, renewed - timedelta(days=1))])
        start, body, number = renewed, _designating(rng, atlas, member), f"{number}-2"
    files["designations"].rows([(member.id, start, body, number, until)])


def _designating(rng: Random, atlas: Atlas, member: Member) -> str:
    """The prefecture where they worked, as a rule; else one of the bodies; else the one at home."""
    if not member.bodies:
        return atlas.office(member.home[:2]).code
    body = member.bodies[int(rng.random() * len(member.bodies))]
    return atlas.office(body[:2]).code if rng.random() < 0.7 else body
