"""Networks to draw: who supports whom, the neighbours of a thing, paths between two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

import strawberry

from graph.analysis.drawing import Picture
from graph.analysis.neighbourhood import PERSONAL
from graph.analysis.network import people_picture, places_picture, prefectures_picture
from graph.errors import BadUserInput
from graph.identity import parse
from loaders import network
from loaders.network import Ties, dot_of
from resolvers.choices import names
from resolvers.choices.pictures import EntityKind, NetworkDetail, RelationKind
from resolvers.context import Info
from resolvers.country_network import network_of_country
from resolvers.drawable import LABELS, OF_KIND
from resolvers.known import FIELD, refuse_unknown
from resolvers.network_scope import NetworkScope
from resolvers.scalars import VocabularyCode
from resolvers.small_counts import withholds
from resolvers.subgraph import Subgraph, subgraph


@strawberry.field(description="Lead traversal. Who supports whom, ready to draw.")
async def support_network(
    info: Info,
    scope: NetworkScope,
    detail: NetworkDetail = NetworkDetail.PLACES,
    categories: list[VocabularyCode] | None = strawberry.UNSET,
    as_of: date | None = strawberry.UNSET,
    limit: int = 150,
) -> Subgraph | None:
    """Who supports whom on a day: posts that last, and work that goes on."""
    if not 10 <= limit <= 500:
        raise BadUserInput("limit", "must lie between 10 and 500")
    day = as_of or info.context.graph.today
    standing = await info.context.standing()
    refuse_unknown(standing.catalogue, "categories", FIELD, categories or None)
    places = standing.map
    asked = await scope.on(info, places, day)
    if asked is None:
        return None
    fields = sorted(set(categories)) if categories else None
    roots = [root.id for root in asked.roots if root.id in places.places]
    protects = withholds(info)
    if asked.is_wide and detail is NetworkDetail.PLACES:
        stored = await network_of_country(info, _one_field(fields), day)
        if stored is None:
            return None
        picture = prefectures_picture(stored.structure, roots, places, limit, protects=protects)
        return await subgraph(info, picture, stored.day)
    found = await network.supports(
        info.context.graph,
        into=asked.bodies,
        out=asked.bodies,
        people=asked.people,
        fields=fields,
        as_of=day,
    )
    if detail is NetworkDetail.PEOPLE:
        picture = people_picture(found, asked.roots, places, limit, asked.around)
    else:
        picture = places_picture(found, roots, places, limit, protects=protects)
    if asked.around.truncated:
        picture = replace(picture, truncated=True)
    return await subgraph(info, picture, day)


@strawberry.field(description="Lead traversal. The neighbours of one thing, to add to a drawing.")
async def expand(
    info: Info,
    node: strawberry.ID,
    relations: list[RelationKind] | None = strawberry.UNSET,
    kinds: list[EntityKind] | None = strawberry.UNSET,
    detail: NetworkDetail = NetworkDetail.PLACES,
    as_of: date | None = strawberry.UNSET,
    limit: int = 25,
) -> Subgraph | None:
    """The thing and its neighbours; null where it is unknown or not visible."""
    if not 1 <= limit <= 100:
        raise BadUserInput("limit", "must lie between 1 and 100")
    named = parse(str(node))
    if named is None or named[0] not in LABELS:
        return None
    wanted = sorted(OF_KIND[kind] for kind in set(kinds)) if kinds else sorted(LABELS)
    if detail is NetworkDetail.PLACES:
        wanted = [label for label in wanted if label not in PERSONAL]
    day = as_of or info.context.graph.today
    ties = Ties(as_of=day, relations=_listed(relations), kinds=tuple(wanted))
    picture = await network.neighbours(info.context.graph, *named, ties, limit)
    return _if_known(await subgraph(info, picture, day))


@strawberry.field(
    description="Lead traversal. Shortest paths between two things, all through what you may see. "
    "No path gives an empty picture."
)
async def path(
    info: Info,
    from_: Annotated[strawberry.ID, strawberry.argument(name="from")],
    to: strawberry.ID,
    relations: list[RelationKind] | None = strawberry.UNSET,
    max_steps: int = 4,
    limit: int = 3,
    as_of: date | None = strawberry.UNSET,
) -> Subgraph | None:
    """The shortest paths through what the viewer may see."""
    if not 1 <= max_steps <= 4:
        raise BadUserInput("maxSteps", "must lie between 1 and 4")
    if not 1 <= limit <= 5:
        raise BadUserInput("limit", "must lie between 1 and 5")
    day = as_of or info.context.graph.today
    start, end = dot_of(str(from_)), dot_of(str(to))
    if start is None or end is None or start.key == end.key:
        return await subgraph(info, Picture((), ()), day)
    ties = Ties(as_of=day, relations=_listed(relations), kinds=tuple(sorted(LABELS)))
    picture = await network.walks(info.context.graph, start, end, ties, limit=limit, most=max_steps)
    return await subgraph(info, picture, day)


def _one_field(fields: Sequence[str] | None) -> str | None:
    """The field that the country's network is asked for: it is kept by field."""
    if fields is not None and len(fields) > 1:
        raise BadUserInput("categories", "takes one field for a region or the country")
    return fields[0] if fields else None


def _listed(relations: list[RelationKind] | None) -> tuple[str, ...] | None:
    return tuple(names(relations) or ()) if relations else None


def _if_known(drawn: Subgraph) -> Subgraph | None:
    return drawn if any(node.is_root for node in drawn.nodes) else None
