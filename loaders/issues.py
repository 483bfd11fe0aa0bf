"""Issues: by id, in pages, and what they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from graph.model.engagement import EngagementKey
from graph.model.issue import Issue, IssueKey, Requirement
from graph.store import Graph, statement
from loaders.batch import one_each
from loaders.engagements import EngagementFilter
from loaders.page import Page, Window, merged, page, pages

BY_ID = statement("issue/by_id", row=Issue)
REQUIRED_SKILLS = statement("issue/required_skills", row=Requirement)
ENGAGEMENTS = statement("issue/engagements", row=EngagementKey)
NEWEST = statement("issue/page", row=IssueKey)
OLDEST = statement("issue/page_oldest_first", row=IssueKey)
NEWEST_OF_BODIES = statement("issue/of_bodies", row=IssueKey)
OLDEST_OF_BODIES = statement("issue/of_bodies_oldest_first", row=IssueKey)
NEWEST_OF_PREFECTURES = statement("issue/of_prefectures", row=IssueKey)
OLDEST_OF_PREFECTURES = statement("issue/of_prefectures_oldest_first", row=IssueKey)

#: Beyond every posting key, which is an ISO day, `|` and an id.
_END = "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueFilter:
    """Which issues, by everything but place; None leaves a condition out.

    `above` and `below` bound the posting key: an ISO day, or a day and what comes behind it.
    """

    statuses: tuple[str, ...] | None = None
    wanted_modes: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    skills: tuple[str, ...] | None = None
    above: str = ""
    below: str = _END


async def by_id(graph: Graph, ids: Sequence[str]) -> list[Issue | None]:
    """Each issue, or None where it is unknown or not for the viewer."""
    return one_each(await graph.read(BY_ID, keys=ids), ids)


async def required_skills(
    graph: Graph, ids: Sequence[str], window: Window
) -> list[Page[Requirement]]:
    """The skills each issue needs, most important first."""
    found = await graph.read(REQUIRED_SKILLS, keys=ids, after=window.after, limit=window.limit)
    return pages(found, ids, window)


async def engagements(
    graph: Graph, ids: Sequence[str], window: Window, wanted: EngagementFilter
) -> list[Page[EngagementKey]]:
    """The work done on each issue, in order of id."""
    found = await graph.read(
        ENGAGEMENTS, keys=ids, after=window.after, limit=window.limit, **wanted.parameters
    )
    return pages(found, ids, window)


async def of_bodies(
    graph: Graph,
    codes: Sequence[str],
    window: Window,
    wanted: IssueFilter,
    *,
    oldest_first: bool,
) -> list[Page[IssueKey]]:
    """The issues each local government posted."""
    statement = OLDEST_OF_BODIES if oldest_first else NEWEST_OF_BODIES
    parameters = _parameters(window, wanted, oldest_first=oldest_first)
    return pages(await graph.read(statement, keys=codes, **parameters), codes, window)


async def posted_by(
    graph: Graph,
    codes: Sequence[str],
    window: Window,
    wanted: IssueFilter,
    *,
    oldest_first: bool,
) -> Page[IssueKey]:
    """One page of the issues of all these local governments."""
    statement = OLDEST_OF_BODIES if oldest_first else NEWEST_OF_BODIES
    parameters = _parameters(window, wanted, oldest_first=oldest_first)
    found = await graph.read(statement, keys=codes, **parameters)
    return merged(found, window, descending=not oldest_first)


async def posted_in(
    graph: Graph,
    prefectures: Sequence[str],
    window: Window,
    wanted: IssueFilter,
    *,
    oldest_first: bool,
) -> Page[IssueKey]:
    """One page of the issues of all these prefectures (two-digit codes)."""
    statement = OLDEST_OF_PREFECTURES if oldest_first else NEWEST_OF_PREFECTURES
    parameters = _parameters(window, wanted, oldest_first=oldest_first)
    found = await graph.read(statement, keys=prefectures, **parameters)
    return merged(found, window, descending=not oldest_first)


async def anywhere(
    graph: Graph, window: Window, wanted: IssueFilter, *, oldest_first: bool
) -> Page[IssueKey]:
    """A page of all issues."""
    statement = OLDEST if oldest_first else NEWEST
    parameters = _parameters(window, wanted, oldest_first=oldest_first)
    return page((await graph.read(statement, **parameters)).get("", []), window)


def _parameters(window: Window, wanted: IssueFilter, *, oldest_first: bool) -> dict[str, object]:
    """The filter with its bounds narrowed to what lies behind the cursor."""
    bounds = asdict(wanted) | {"limit": window.limit}
    if window.start is not None and oldest_first:
        bounds["above"] = max(wanted.above, window.start)
    elif window.start is not None:
        bounds["below"] = min(wanted.below, window.start)
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in bounds.items()
    }
