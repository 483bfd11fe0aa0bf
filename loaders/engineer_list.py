"""The list of people that pass a filter, in order of id, whether many pass or few."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from graph import facets
from graph.model.facts import Link
from graph.model.vocabulary import Holders
from graph.store import Graph, statement

PAGE = statement("engineer/page", row=Link)
PAGE_BACKWARD = statement("engineer/page_backward", row=Link)
PAGE_BY_HOME = statement("engineer/page_by_home", row=Link)
PAGE_BY_HOME_BACKWARD = statement("engineer/page_by_home_backward", row=Link)
PAGE_OF_FEW = statement("engineer/page_of_few", row=Link)

#: Hits of the index that are read, all of them, for a page. Among more, walking in order of id
#: fills a page sooner.
FEW = 2_500
#: States in which next to everybody is; asking for others only is asking for few.
_USUAL_STATE = "REGISTERED"
#: Few people have as many days a month free.
_MANY_DAYS = 15


async def passing(
    graph: Graph,
    holders: Holders,
    asked: Mapping[str, Any],
    page: Mapping[str, Any],
    few: int = FEW,
) -> list[Link]:
    """The people of that part of the list (`$page`) who pass the filter `asked`.

    One statement; one more where the index was asked for a few and many came.
    """
    query = facets.query(list(_groups(asked, graph.viewer.audiences)))
    if query is not None and _is_rare(holders, asked, few):
        narrowed = {**asked, "query": query}
        found = await graph.read(PAGE_OF_FEW, asked=narrowed, most=few, page=page)
        if "many" not in found:
            return found["all"]
    if asked["prefectures"] is None:
        walk = PAGE if page["rising"] else PAGE_BACKWARD
    else:
        walk = PAGE_BY_HOME if page["rising"] else PAGE_BY_HOME_BACKWARD
    return (await graph.read(walk, asked=dict(asked), page=page)).get("all", [])


def _groups(asked: Mapping[str, Any], audiences: tuple[str, ...]) -> Iterator[list[str]]:
    """The filter as facets: one of each group. What no facet tells is left to the node."""
    yield [facets.audience(token) for token in audiences]
    for skill in asked["skills"] or ():
        yield [facets.skill(skill["code"], skill["level"])]
    for name, facet in _LISTS.items():
        if asked[name] is not None:
            yield [facet(value) for value in asked[name]]
    if asked["free_days"] is not None:
        yield [facets.free_days(asked["free_days"])]
    if asked["accelerator"]:
        yield [facets.ACCELERATOR]


_LISTS = {
    "prefectures": facets.place,
    "registrations": facets.registration,
    "roles": facets.role,
    "offers": facets.field,
    "modes": facets.mode,
    "forms": facets.form,
}


def _is_rare(holders: Holders, asked: Mapping[str, Any], few: int) -> bool:
    """Whether about `few` people or fewer may pass: by one value, or by all of them together."""
    states, days = asked["registrations"], asked["free_days"]
    if (states is not None and _USUAL_STATE not in states) or (days or 0) >= _MANY_DAYS:
        return True
    shares = [min(1.0, count / max(holders.people, 1)) for count in _counts(holders, asked)]
    # As if values were independent: the index itself then tells whether they are.
    return bool(shares) and holders.people * math.prod(shares) <= few


def _counts(holders: Holders, asked: Mapping[str, Any]) -> Iterator[int]:
    for skill in asked["skills"] or ():
        yield holders.terms.get(skill["code"], 0)
    for name in ("roles", "offers", "forms"):
        if asked[name] is not None:
            yield sum(holders.terms.get(code, 0) for code in asked[name])
    if asked["accelerator"]:
        yield holders.accelerators
