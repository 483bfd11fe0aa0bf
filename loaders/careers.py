"""What is known of each person: designation, skills, offers, work, training, load, consents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.clock import fiscal_year
from graph.model.appointment import AppointmentKey
from graph.model.engagement import EngagementKey
from graph.model.engineer import (
    Code,
    Completion,
    Consent,
    ConsentKey,
    Designation,
    Employment,
    Load,
    Offer,
    SkillTie,
)
from graph.model.pool import PoolKey
from graph.store import Graph, statement
from loaders.batch import many_each, one_each
from loaders.engagements import EngagementFilter
from loaders.page import Page, Window, pages

ACCELERATOR = statement("engineer/accelerator", row=Designation)
ROLES = statement("engineer/roles", row=Code)
CONTRACT_FORMS = statement("engineer/contract_forms", row=Code)
OFFERS = statement("engineer/offers", row=Offer)
SKILLS = statement("engineer/skills", row=SkillTie)
EMPLOYMENT = statement("engineer/employment", row=Employment)
LOAD = statement("engineer/load", row=Load)
APPOINTMENTS = statement("engineer/appointments", row=AppointmentKey)
ENGAGEMENTS = statement("engineer/engagements", row=EngagementKey)
TRAINING = statement("engineer/training", row=Completion)
POOLS = statement("engineer/pools", row=PoolKey)
CONSENTS = statement("engineer/consents", row=ConsentKey)
CONSENT = statement("consent/by_id", row=Consent)


async def accelerator(graph: Graph, ids: Sequence[str], as_of: date) -> list[Designation | None]:
    """Each person's designation in force on the day."""
    return one_each(await graph.read(ACCELERATOR, keys=ids, as_of=as_of), ids)


async def roles(graph: Graph, ids: Sequence[str]) -> list[list[Code]]:
    """The roles each person can take."""
    return many_each(await graph.read(ROLES, keys=ids), ids)


async def contract_forms(graph: Graph, ids: Sequence[str]) -> list[list[Code]]:
    """The contract forms each person accepts."""
    return many_each(await graph.read(CONTRACT_FORMS, keys=ids), ids)


async def offers(graph: Graph, ids: Sequence[str]) -> list[list[Offer]]:
    """What each person offers, by field."""
    return many_each(await graph.read(OFFERS, keys=ids), ids)


async def skills(
    graph: Graph, ids: Sequence[str], window: Window, frameworks: tuple[str, ...] | None
) -> list[Page[SkillTie]]:
    """Each person's skills, strongest first."""
    found = await graph.read(
        SKILLS,
        keys=ids,
        frameworks=None if frameworks is None else list(frameworks),
        after=window.after,
        limit=window.limit,
    )
    return pages(found, ids, window)


async def employment(graph: Graph, ids: Sequence[str]) -> list[Employment | None]:
    """Each person's employment in force today."""
    return one_each(await graph.read(EMPLOYMENT, keys=ids), ids)


async def load(graph: Graph, ids: Sequence[str], as_of: date) -> list[Load | None]:
    """What each person carries on the day; its fiscal year tells which posts end soon."""
    year_end = date(fiscal_year(as_of) + 1, 3, 31)
    return one_each(await graph.read(LOAD, keys=ids, as_of=as_of, year_end=year_end), ids)


async def appointments(
    graph: Graph, ids: Sequence[str], window: Window, active_on: date | None
) -> list[Page[AppointmentKey]]:
    """Each person's appointments, newest first."""
    found = await graph.read(
        APPOINTMENTS, keys=ids, active_on=active_on, before=window.before, limit=window.limit
    )
    return pages(found, ids, window)


async def engagements(
    graph: Graph, ids: Sequence[str], window: Window, wanted: EngagementFilter
) -> list[Page[EngagementKey]]:
    """What each person did, newest first."""
    found = await graph.read(
        ENGAGEMENTS, keys=ids, before=window.before, limit=window.limit, **wanted.parameters
    )
    return pages(found, ids, window)


async def training(graph: Graph, ids: Sequence[str], window: Window) -> list[Page[Completion]]:
    """The courses each person completed, newest first."""
    found = await graph.read(TRAINING, keys=ids, before=window.before, limit=window.limit)
    return pages(found, ids, window)


async def pools(graph: Graph, ids: Sequence[str], window: Window) -> list[Page[PoolKey]]:
    """The pools each person is in today."""
    found = await graph.read(POOLS, keys=ids, after=window.after, limit=window.limit)
    return pages(found, ids, window)


async def consents(graph: Graph, ids: Sequence[str], window: Window) -> list[Page[ConsentKey]]:
    """The consents each person gave; for themselves alone."""
    found = await graph.read(CONSENTS, keys=ids, after=window.after, limit=window.limit)
    return pages(found, ids, window)


async def consent(graph: Graph, ids: Sequence[str]) -> list[Consent | None]:
    """Each consent, or None for everyone but the person who gave it."""
    return one_each(await graph.read(CONSENT, keys=ids), ids)
