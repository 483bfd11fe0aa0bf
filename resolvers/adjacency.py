"""What counts as near, and how near something is, as GraphQL."""

from __future__ import annotations

from asyncio import gather
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis import adjacency as analysis
from graph.errors import BadUserInput
from resolvers.choices import names
from resolvers.choices.nearby import NearnessBasis, PlaceLevel
from resolvers.choices.places import AdjacencyKind
from resolvers.context import Info

if TYPE_CHECKING:
    from resolvers.place import LocalGovernment

PlaceType = Annotated["LocalGovernment", strawberry.lazy("resolvers.place")]

#: Origins that an answer names; a prefecture may have 179.
SHOWN_ORIGINS = 10


@strawberry.input(description="What counts as near. Every answer returns the rule it used.")
class AdjacencyInput:
    """What counts as near."""

    kinds: list[AdjacencyKind] = strawberry.field(
        default_factory=lambda: [AdjacencyKind.LAND, AdjacencyKind.SEA_LINK],
        description="Links that may be followed.",
    )
    level: PlaceLevel | None = strawberry.field(
        default=strawberry.UNSET,
        description="Walk between prefectures or municipalities. Default: the level of the place "
        "asked; prefectures for an issue.",
    )
    steps: int = strawberry.field(
        default=1, description="Links followed one after another, 1 to 4."
    )
    include_origin: bool = strawberry.field(
        default=False, description="Count the place itself as near."
    )

    def rule(self, level: str) -> analysis.Rule:
        """The rule, at a level unless one was chosen. Raises BadUserInput."""
        if not 1 <= self.steps <= analysis.MOST_STEPS:
            raise BadUserInput("adjacency.steps", f"must lie between 1 and {analysis.MOST_STEPS}")
        if not self.kinds:
            raise BadUserInput("adjacency.kinds", "must name at least one kind")
        chosen = self.level.name if self.level else level
        kinds = tuple(names(self.kinds) or ())
        return analysis.Rule(kinds, chosen, self.steps, self.include_origin)


@strawberry.type(description="The rule an answer used.")
class AdjacencyRule:
    """The rule an answer used."""

    kinds: list[AdjacencyKind] = strawberry.field(description="Links followed.")
    level: PlaceLevel = strawberry.field(description="Level walked.")
    steps: int = strawberry.field(description="Most links in a row.")
    includes_origin: bool = strawberry.field(description="Whether the place itself counted.")
    places_reached: int = strawberry.field(description="Places that counted as near.")
    codes: strawberry.Private[tuple[str, ...]]

    @strawberry.field(description="Where the walk began; the first ten.")
    async def origins(self, info: Info) -> list[PlaceType]:
        """In order of code."""
        return await _places(info, self.codes[:SHOWN_ORIGINS])

    @classmethod
    def applied(cls, rule: analysis.Rule, places_reached: int) -> AdjacencyRule:
        """From a rule that was applied to many places at once, without an origin of its own."""
        return cls(
            kinds=[AdjacencyKind[kind] for kind in rule.kinds],
            level=PlaceLevel[rule.level],
            steps=rule.steps,
            includes_origin=rule.includes_origin,
            places_reached=places_reached,
            codes=(),
        )

    @classmethod
    def of(cls, reach: analysis.Reach) -> AdjacencyRule:
        """From what was walked."""
        return cls(
            kinds=[AdjacencyKind[kind] for kind in reach.rule.kinds],
            level=PlaceLevel[reach.rule.level],
            steps=reach.rule.steps,
            includes_origin=reach.rule.includes_origin,
            places_reached=len(reach.near),
            codes=reach.origins,
        )


@strawberry.type(description="One link walked.")
class AdjacencyHop:
    """One link walked."""

    hop: strawberry.Private[analysis.Hop]
    kind: AdjacencyKind = strawberry.field(description="How.")

    @strawberry.field(name="from", description="From.")
    async def start(self, info: Info) -> PlaceType:
        """From."""
        return (await _places(info, (self.hop.start,)))[0]

    @strawberry.field(name="to", description="To.")
    async def end(self, info: Info) -> PlaceType:
        """To."""
        return (await _places(info, (self.hop.end,)))[0]


@strawberry.type(description="How near something is.")
class Proximity:
    """How near something is."""

    basis: NearnessBasis = strawberry.field(description="Which place counted.")
    steps: int = strawberry.field(description="Links walked; 0 at the place itself.")
    hops: list[AdjacencyHop] = strawberry.field(description="The links.")

    @classmethod
    def of(cls, proximity: analysis.Proximity, basis: str) -> Proximity:
        """From a walk."""
        hops = [AdjacencyHop(hop=hop, kind=AdjacencyKind[hop.kind]) for hop in proximity.hops]
        return cls(basis=NearnessBasis[basis], steps=proximity.steps, hops=hops)


async def _places(info: Info, codes: tuple[str, ...]) -> list[PlaceType]:
    from resolvers.place import place  # noqa: PLC0415  types refer to each other

    found = await gather(*(place(info, code) for code in codes))
    return [one for one in found if one is not None]
