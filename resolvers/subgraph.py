"""Small pictures: nodes and edges ready to draw."""

from __future__ import annotations

from asyncio import gather
from collections import Counter
from collections.abc import Mapping
from datetime import date

import strawberry

from graph.analysis.drawing import Dot, Line, Picture
from graph.analysis.neighbourhood import PERSONAL
from graph.analysis.suppression import count_of
from graph.model.figures import Count
from graph.model.landmark import Landmark
from loaders.network import NEIGHBOURS, Ties
from resolvers.choices.answers import Language
from resolvers.choices.pictures import EntityKind, RelationKind
from resolvers.context import Info
from resolvers.entity import Entity, Provenance, provenance_of
from resolvers.figure import SuppressibleCount
from resolvers.geo_point import GeoPoint
from resolvers.place import LocalGovernment
from resolvers.small_counts import withholds


@strawberry.type(description="Neighbours that can be opened with `expand`.")
class HiddenNeighbours:
    """Neighbours that can be opened with `expand`."""

    relation: RelationKind = strawberry.field(description="Relation they hang on.")
    kind: EntityKind = strawberry.field(description="What they are.")
    count: SuppressibleCount = strawberry.field(description="How many.")


@strawberry.type(description="A node to draw.")
class SubgraphNode:
    """A node to draw."""

    captions: strawberry.Private[tuple[str, str]]
    details: strawberry.Private[tuple[str, str] | None]
    dot: strawberry.Private[Dot]
    day: strawberry.Private[date]
    #: What the picture shows, as `Label:id`.
    drawn: strawberry.Private[tuple[str, ...]]
    counted: strawberry.Private[Count | None]
    key: strawberry.ID = strawberry.field(description="Global id of the thing.")
    kind: EntityKind = strawberry.field(description="Kind, for shape and colour.")
    is_root: bool = strawberry.field(description="Asked for by the caller.")
    steps: int = strawberry.field(description="Edges from the nearest root.")
    location: GeoPoint | None = strawberry.field(description="Point on the map.")
    is_synthetic: bool = strawberry.field(description="Fictional demonstration data.")
    entity: Entity | None = strawberry.field(description="The thing itself.")

    @strawberry.field(description="Label.")
    def caption(self, language: Language = Language.JA) -> str:
        """In the language."""
        return self.captions[language is Language.EN]

    @strawberry.field(description="Second line of the label.")
    def detail(self, language: Language = Language.JA) -> str | None:
        """The prefecture of a municipality."""
        return self.details[language is Language.EN] if self.details else None

    @strawberry.field(description="People behind an aggregated node; null for a single thing.")
    def people(self) -> SuppressibleCount | None:
        """Those who help there."""
        return None if self.counted is None else SuppressibleCount.of(self.counted)

    @strawberry.field(description="Neighbours you may see that are not drawn.")
    async def hidden(self, info: Info) -> list[HiddenNeighbours]:
        """By relation and kind, in order of both; nothing where all are drawn, by whatever line."""
        from resolvers.drawable import LABELS  # noqa: PLC0415  types refer to each other

        groups = await info.context.batches.many(
            NEIGHBOURS,
            f"{self.dot.kind}:{self.dot.id}",
            asked=Ties(as_of=self.day, kinds=tuple(sorted(LABELS)), without=self.drawn).asked(0),
            as_of=self.day,
        )
        numbers: Counter[tuple[str, str]] = Counter()
        for group in groups:
            numbers[group.relation, group.kind] += group.number
        protects = withholds(info)
        return [
            HiddenNeighbours(
                relation=RelationKind[relation],
                kind=LABELS[label][0],
                count=SuppressibleCount.of(
                    count_of(number, protects=protects and label in PERSONAL)
                ),
            )
            for (relation, label), number in sorted(numbers.items())
        ]


@strawberry.type(description="An edge to draw.")
class SubgraphEdge:
    """An edge to draw."""

    counted: strawberry.Private[Count | None]
    key: strawberry.ID = strawberry.field(description="Stable between calls.")
    from_: strawberry.ID = strawberry.field(name="from", description="Key of the node it leaves.")
    to: strawberry.ID = strawberry.field(description="Key of the node it reaches.")
    kind: RelationKind = strawberry.field(description="Kind, for line style.")
    is_derived: bool = strawberry.field(description="Computed, not asserted by anybody.")
    strength: float | None = strawberry.field(description="For line width, 0 to 1.")
    valid_from: date | None = strawberry.field(description="Since.")
    valid_to: date | None = strawberry.field(description="Until.")
    provenance: Provenance | None = strawberry.field(description="Source of a stated relation.")

    @strawberry.field(description="Label.")
    def caption(self, language: Language = Language.JA) -> str:
        """In the language, from the subject to the object."""
        from resolvers.drawable import CAPTIONS  # noqa: PLC0415  types refer to each other

        return CAPTIONS[self.kind.name][language is Language.EN]

    @strawberry.field(description="People behind an aggregated edge; null for a single relation.")
    def people(self) -> SuppressibleCount | None:
        """How many people of one place help the other."""
        return None if self.counted is None else SuppressibleCount.of(self.counted)


@strawberry.type(description="A path through the picture.")
class SubgraphPath:
    """A path through the picture."""

    nodes: list[strawberry.ID] = strawberry.field(description="Keys of its nodes, in order.")
    edges: list[strawberry.ID] = strawberry.field(description="Keys of its edges, in order.")
    steps: int = strawberry.field(description="Its length.")


@strawberry.type(description="A picture: nodes and edges ready to draw.")
class Subgraph:
    """A picture: nodes and edges ready to draw."""

    nodes: list[SubgraphNode] = strawberry.field(description="Nodes, the roots first.")
    edges: list[SubgraphEdge] = strawberry.field(description="Both ends are among the nodes.")
    paths: list[SubgraphPath] = strawberry.field(
        description="Paths to highlight, best first; empty when none was asked for."
    )
    truncated: bool = strawberry.field(description="Whether a limit cut something off.")
    as_of: date = strawberry.field(description="Date of the picture.")


async def subgraph(info: Info, picture: Picture, as_of: date) -> Subgraph:
    """The picture with captions; everything of one kind is read together."""
    from resolvers.drawable import LABELS, thing  # noqa: PLC0415  types refer to each other

    dots = [dot for dot in picture.dots if dot.kind in LABELS]
    things = await gather(*(thing(info, dot.kind, dot.id) for dot in dots))
    found = {dot.key: (dot, one) for dot, one in zip(dots, things, strict=True) if one is not None}
    lines = [line for line in picture.lines if line.start in found and line.end in found]
    shown = tuple(sorted(f"{dot.kind}:{dot.id}" for dot, _ in found.values()))
    places = (await info.context.standing()).map
    nodes = [
        SubgraphNode(
            captions=(one.names[0], one.names[1] or one.names[0]),
            details=_details(dot, places.places, places.prefectures),
            dot=dot,
            day=as_of,
            drawn=shown,
            counted=dot.people,
            key=strawberry.ID(dot.key),
            kind=LABELS[dot.kind][0],
            is_root=dot.is_root,
            steps=dot.steps,
            location=one.location if isinstance(one, LocalGovernment) else None,
            is_synthetic=one.is_synthetic,
            entity=one,
        )
        for dot, one in found.values()
    ]
    drawn = {line.key: line for line in lines}
    paths = [_path(keys, drawn) for keys in picture.paths if all(key in drawn for key in keys)]
    return Subgraph(
        nodes=nodes,
        edges=[_edge(line) for line in lines],
        paths=paths,
        truncated=picture.truncated,
        as_of=as_of,
    )


def _edge(line: Line) -> SubgraphEdge:
    return SubgraphEdge(
        counted=line.people,
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


def _path(keys: tuple[str, ...], drawn: Mapping[str, Line]) -> SubgraphPath:
    """A walk over lines that follow each other, whichever way each of them runs."""
    ends = [{drawn[key].start, drawn[key].end} for key in keys]
    # The walk begins at the end of the first line that the second does not touch.
    here = min(ends[0] - ends[1]) if len(ends) > 1 else drawn[keys[0]].start
    nodes = [here]
    for two in ends:
        (here,) = two - {here}
        nodes.append(here)
    return SubgraphPath(
        nodes=[strawberry.ID(node) for node in nodes],
        edges=[strawberry.ID(key) for key in keys],
        steps=len(keys),
    )


def _details(
    dot: Dot, places: Mapping[str, Landmark], prefectures: Mapping[str, str]
) -> tuple[str, str] | None:
    if dot.kind != "Municipality":
        return None
    prefecture = places[prefectures[places[dot.id].prefecture]]
    return prefecture.name, prefecture.name_english
