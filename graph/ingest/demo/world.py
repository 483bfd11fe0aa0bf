"""The demo world as a whole: its parts in order, the register's blocks shared among processes."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from graph.ingest.demo.appointments import Appointments, write_appointments
from graph.ingest.demo.archetypes import Archetype, read_archetypes
from graph.ingest.demo.atlas import Atlas, read_atlas
from graph.ingest.demo.cast import Cast, Member, make_cast
from graph.ingest.demo.companies import (
    Company,
    make_companies,
    write_companies,
    write_further_sales,
    write_sales,
)
from graph.ingest.demo.designations import write_designations
from graph.ingest.demo.engagements import make_engagements
from graph.ingest.demo.issues import make_issues, write_issues
from graph.ingest.demo.outcomes import write_engagements
from graph.ingest.demo.people import BLOCK, Block, People
from graph.ingest.demo.plan import Plan
from graph.ingest.demo.pools import write_pools
from graph.ingest.demo.profiles import write_profiles
from graph.ingest.demo.recusals import write_recusals
from graph.ingest.demo.requests import Requests, write_requests
from graph.ingest.demo.stories import write_stories
from graph.ingest.demo.table_file import Files

#: What is told while it runs: what is written, how much of it is done, how much there is.
Progress = Callable[[str, int, int], None]
#: Below so many blocks, starting processes takes longer than the work.
_FEW_BLOCKS = 8


@dataclass(frozen=True, slots=True)
class _Scene:
    """What everything else is set in."""

    plan: Plan
    atlas: Atlas
    kinds: tuple[Archetype, ...]
    companies: list[Company]
    cast: Cast


def generate(
    plan: Plan, reference: Path, archetypes: Path, folder: Path, progress: Progress
) -> dict[str, int]:
    """Write the demo world's tables into a folder; answers the numbers of the plan's nodes.

    `reference` is the folder of the reference data, `archetypes` that of the problem archetypes.
    Raises ValueError where the archetypes, ReferenceDataError where the reference data are amiss.
    """
    scene = _scene(plan, read_atlas(reference), read_archetypes(archetypes))
    with Files(folder) as files:
        _stories(scene, files, progress)
        _register(scene, files, progress)
    return {
        "engineers": plan.engineers, "accelerators": plan.accelerators, "companies": plan.companies,
        "issues": plan.issues, "engagements": plan.engagements,
    }  # fmt: skip


def _scene(plan: Plan, atlas: Atlas, kinds: tuple[Archetype, ...]) -> _Scene:
    companies = make_companies(plan, atlas)
    cast = make_cast(plan, atlas, [company.id for company in companies])
    return _Scene(plan, atlas, kinds, companies, cast)


def _stories(scene: _Scene, files: Files, progress: Progress) -> None:
    """Everything but the register: issues, and what people did about them."""
    plan, atlas, cast = scene.plan, scene.atlas, scene.cast
    issues = make_issues(plan, atlas, scene.kinds)
    engagements = make_engagements(plan, issues, cast)
    appointments = Appointments(plan, atlas)
    for engagement in engagements:
        appointments.for_engagement(engagement)
    write_pools(plan, atlas, cast, appointments, files)
    appointments.rare_forms(cast)
    posts = appointments.all
    sold = write_sales(
        plan, atlas, scene.companies, archetypes=scene.kinds, appointments=posts, files=files
    )
    requests = Requests(plan, atlas, cast).make(issues, engagements, posts)
    all_sold = write_further_sales(plan, scene.kinds, requests, sold, files)
    parts: tuple[Callable[[], None], ...] = (
        lambda: write_issues(plan, issues, files),
        lambda: write_engagements(plan, atlas, engagements, files),
        lambda: write_appointments(plan, posts, sold, files),
        lambda: write_designations(plan, atlas, cast.accelerators, engagements, files),
        lambda: write_companies(plan, scene.companies, files),
        lambda: write_profiles(plan, atlas, issues, files),
        lambda: write_requests(plan, atlas, requests, files),
        lambda: write_stories(plan, atlas, engagements, files),
        lambda: write_recusals(plan, all_sold, posts, requests, files),
    )
    for done, write in enumerate(parts, 1):
        write()
        progress("stories", done, len(parts))


def _register(scene: _Scene, files: Files, progress: Progress) -> None:
    """The engineers themselves, with what they have."""
    people = People(scene.plan, scene.atlas, scene.kinds, scene.companies)
    for done, lines in enumerate(_written(people, _blocks(scene.plan, scene.cast)), 1):
        for table, text in lines.items():
            files[table].text(text)
        progress("engineers", min(done * BLOCK, scene.plan.engineers), scene.plan.engineers)


def _blocks(plan: Plan, cast: Cast) -> list[Block]:
    """The whole register in blocks; each takes those of the cast that stand in it."""
    members: dict[int, dict[int, Member]] = {}
    for member in cast.members:
        members.setdefault((member.index - 1) // BLOCK, {})[member.index] = member
    return [
        Block(number, first, min(first + BLOCK - 1, plan.engineers), members.get(number, {}))
        for number, first in enumerate(range(1, plan.engineers + 1, BLOCK))
    ]


def _written(people: People, blocks: list[Block]) -> Iterator[dict[str, str]]:
    """The blocks' lines in order, whoever writes them."""
    if len(blocks) < _FEW_BLOCKS:
        yield from map(people.block, blocks)
        return
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_prepare, initargs=(people,)
    ) as pool:
        # A few blocks ahead and no more: memory stays bounded.
        ahead: deque[Future[dict[str, str]]] = deque()
        for block in blocks:
            ahead.append(pool.submit(_work, block))
            if len(ahead) > 2 * workers:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


_people: People | None = None


def _prepare(people: People) -> None:
    global _people  # noqa: PLW0603  each process gets the decks once, not with every block
    _people = people


def _work(block: Block) -> dict[str, str]:
    assert _people is not None
    return _people.block(block)
