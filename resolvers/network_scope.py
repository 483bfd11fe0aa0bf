"""Whose network is asked for: places, a person, a region or the country."""

from __future__ import annotations

from dataclasses import dataclass

import strawberry

from graph.analysis.adjacency import Map
from graph.analysis.drawing import Dot
from graph.errors import BadUserInput
from graph.identity import parse
from resolvers.choices.places import RegionBlock
from resolvers.scalars import LocalGovernmentCode, PrefectureCode


@dataclass(frozen=True, slots=True)
class Scope:
    """The bodies and people of a network, and the roots of its picture.

    `is_wide`: a region or the country, whose places are drawn from what a job stored.
    """

    bodies: list[str]
    people: list[str]
    roots: list[Dot]
    is_wide: bool = False


@strawberry.input(one_of=True, description="Whose network to draw.")
class NetworkScope:
    """Whose network to draw."""

    prefecture: PrefectureCode | None = strawberry.field(
        default=strawberry.UNSET, description="A prefecture and its municipalities."
    )
    municipality: LocalGovernmentCode | None = strawberry.field(
        default=strawberry.UNSET, description="A municipality."
    )
    engineer: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="A person."
    )
    region: RegionBlock | None = strawberry.field(
        default=strawberry.UNSET, description="The prefectures of a regional block."
    )
    country: bool | None = strawberry.field(
        default=strawberry.UNSET, description="All prefectures; true."
    )

    def on(self, places: Map) -> Scope | None:
        """What it names on the map; None where there is no such place. Raises BadUserInput."""
        if self.country is False:
            raise BadUserInput("country", "must be true")
        if self.country or self.region:
            return _wide(places, self.region.name if self.region else None)
        if self.prefecture:
            code = places.prefectures.get(self.prefecture)
            inside = [p.code for p in places.places.values() if p.prefecture == self.prefecture]
            return Scope(sorted(inside), [], [_root("Prefecture", code)]) if code else None
        if self.municipality:
            place = places.places.get(self.municipality)
            if place is None or place.is_prefecture:
                return None
            return Scope([place.code], [], [_root("Municipality", place.code)])
        named = parse(str(self.engineer))
        if named is None or named[0] != "Engineer":
            raise BadUserInput("engineer", "is not the global id of a person")
        return Scope([], [named[1]], [_root("Engineer", named[1])])


def _wide(places: Map, region: str | None) -> Scope:
    """A region, or the country where none is named: its prefectures are the roots."""
    inside = [place for place in places.places.values() if region in (None, place.region)]
    roots = [_root("Prefecture", place.code) for place in inside if place.is_prefecture]
    return Scope(sorted(place.code for place in inside), [], roots, is_wide=True)


def _root(label: str, key: str) -> Dot:
    return Dot(label, key, 0, is_root=True)
