"""Small pictures: nodes and edges ready to draw."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Awaitable, Callable
from datetime import date

import strawberry

from graph.analysis.drawing import Dot, Picture
from resolvers.choices.answers import Language
from resolvers.choices.nearby import EntityKind, RelationKind
from resolvers.context import Info
from resolvers.entity import Entity, Provenance, provenance_of
from resolvers.geo_point import GeoPoint
from resolvers.place import LocalGovernment, place

_KINDS = {
    "Prefecture": EntityKind.PREFECTURE,
    "Municipality": EntityKind.MUNICIPALITY,
    "Issue": EntityKind.ISSUE,
    "Engagement": EntityKind.ENGAGEMENT,
    "Engineer": EntityKind.ENGINEER,
    "Company": EntityKind.COMPANY,
    "Appointment": EntityKind.APPOINTMENT,
    "SupportRequest": EntityKind.SUPPORT_REQUEST,
}


@strawberry.type(description="A node to draw.")
class SubgraphNode:
    """A node to draw."""

    captions: strawberry.Private[tuple[str, str]]
    key: strawberry.ID = strawberry.field(description="Global id of the thing.")
    kind: EntityKind = strawberry.field(description="Kind, for shape and colour.")
    is_root: bool = strawberry.field(description="Asked for by the caller.")
    steps: int = strawberry.field(description="Edges from the root.")
    location: GeoPoint | None = strawberry.field(description="Point on the map.")
    is_synthetic: bool = strawberry.field(description="Fictional demonstration data.")

    @strawberry.field(description="Label.")
    def caption(self, language: Language = Language.JA) -> str:
        """In the language."""
        return self.captions[language is Language.EN]


@strawberry.type(description="An edge to draw.")
class SubgraphEdge:
    """An edge to draw."""

    key: strawberry.ID = strawberry.field(description="Stable between calls.")
    from_: strawberry.ID = strawberry.field(name="from", description="Key of the node it leaves.")
    to: strawberry.ID = strawberry.field(description="Key of the node it reaches.")
    kind: RelationKind = strawberry.field(description="Kind, for line style.")
    is_derived: bool = strawberry.field(description="Computed, not asserted by anybody.")
    strength: float | None = strawberry.field(description="Of likeness, 0 to 1.")
    valid_from: date | None = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")
    provenance: Provenance | None = strawberry.field(description="Source of a stated relation.")


@strawberry.type(description="A picture: nodes and edges ready to draw.")
class Subgraph:
    """A picture: nodes and edges ready to draw."""

    nodes: list[SubgraphNode] = strawberry.field(description="Nodes, the root first.")
    edges: list[SubgraphEdge] = strawberry.field(description="Both ends are among the nodes.")
    truncated: bool = strawberry.field(description="Whether a limit cut something off.")
    as_of: date = strawberry.field(description="Date of the picture.")


async def subgraph(info: Info, picture: Picture, as_of: date) -> Subgraph:
    """The picture with captions; everything of one kind is read together."""
    things = await gather(*(_thing(info, dot) for dot in picture.dots))
    nodes = [
        _node(dot, thing)
        for dot, thing in zip(picture.dots, things, strict=True)
        if thing is not None
    ]
    drawn = {node.key for node in nodes}
    edges = [
        SubgraphEdge(
            key=strawberry.ID(line.key),
            from_=strawberry.ID(line.start),
            to=strawberry.ID(line.end),
            kind=RelationKind[line.kind],
            is_derived=line.is_derived,
            strength=line.strength,
            valid_from=line.valid_from,
            valid_to=line.valid_to,
            provenance=provenance_of(line.source, line.updated_at),
        )
        for line in picture.lines
        if line.start in drawn and line.end in drawn
    ]
    return Subgraph(nodes=nodes, edges=edges, truncated=False, as_of=as_of)


def _node(dot: Dot, thing: Entity) -> SubgraphNode:
    return SubgraphNode(
        captions=(thing.names[0], thing.names[1] or thing.names[0]),
        key=strawberry.ID(dot.key),
        kind=_KINDS[dot.kind],
        is_root=dot.is_root,
        steps=dot.steps,
        location=thing.location if isinstance(thing, LocalGovernment) else None,
        is_synthetic=thing.is_synthetic,
    )


async def _thing(info: Info, dot: Dot) -> Entity | None:
    from resolvers.appointment import appointment  # noqa: PLC0415  types refer to each other
    from resolvers.company import company  # noqa: PLC0415
    from resolvers.engagement import engagement  # noqa: PLC0415
    from resolvers.engineer import engineer  # noqa: PLC0415
    from resolvers.issue import issue  # noqa: PLC0415
    from resolvers.support_request import support_request  # noqa: PLC0415

    loads: dict[str, Callable[[Info, str], Awaitable[Entity | None]]] = {
        "Issue": issue,
        "Engagement": engagement,
        "Engineer": engineer,
        "Company": company,
        "Appointment": appointment,
        "SupportRequest": support_request,
    }
    return await loads.get(dot.kind, place)(info, dot.id)
