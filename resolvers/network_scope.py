"""Whose network is asked for: places, a group, people, an issue, a region or the country."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import strawberry

from graph.analysis.adjacency import Map
from graph.analysis.drawing import Dot, Line, Picture
from graph.errors import BadUserInput
from graph.identity import parse
from loaders import groups, issues
from loaders.reading import part
from resolvers.choices.places import RegionBlock
from resolvers.context import Info
from resolvers.engagement import engagement
from resolvers.issue import issue
from resolvers.pool import pool
from resolvers.scalars import LocalGovernmentCode, PrefectureCode
from resolvers.wide_area_group import group

#: Members of a group or pool, and pieces of work on an issue, that a network takes in.
MOST = 1_000
_NOTHING = Picture((), ())


@dataclass(frozen=True, slots=True)
class Scope:
    """The bodies and people of a network, and the roots of its picture.

    `around` is what ties the roots to the people, for a picture that shows people.
    `is_wide`: a region or the country, whose places are drawn from what a job stored.
    """

    bodies: list[str]
    people: list[str]
    roots: list[Dot]
    around: Picture = _NOTHING
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
    wide_area_group: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="The members of a wide-area group on the day."
    )
    pool: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="The people in a pool on the day."
    )
    engineer: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="A person."
    )
    issue: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET,
        description="The body that faces an issue, and the people who worked on it by the day.",
    )
    region: RegionBlock | None = strawberry.field(
        default=strawberry.UNSET, description="The prefectures of a regional block."
    )
    country: bool | None = strawberry.field(
        default=strawberry.UNSET, description="All prefectures; true."
    )

    async def on(self, info: Info, places: Map, day: date) -> Scope | None:
        """What it names on the day; None where there is no such thing. Raises BadUserInput."""
        if self.country is False:
            raise BadUserInput("country", "must be true")
        if self.country or self.region:
            return _wide(places, self.region.name if self.region else None)
        if self.prefecture or self.municipality:
            return self._place(places)
        if self.wide_area_group is not strawberry.UNSET:
            return await _group(info, _key("wideAreaGroup", self.wide_area_group), day)
        if self.pool is not strawberry.UNSET:
            return await _pool(info, _key("pool", self.pool), day)
        if self.issue is not strawberry.UNSET:
            return await _issue(info, _key("issue", self.issue), places, day)
        person = _key("engineer", self.engineer)
        return Scope([], [person], [_root("Engineer", person)])

    def _place(self, places: Map) -> Scope | None:
        """A prefecture with what lies in it, or a municipality."""
        if self.prefecture:
            code = places.prefectures.get(self.prefecture)
            inside = [p.code for p in places.places.values() if p.prefecture == self.prefecture]
            return Scope(sorted(inside), [], [_root("Prefecture", code)]) if code else None
        place = places.places.get(self.municipality or "")
        return None if place is None or place.is_prefecture else _towns([place.code])


def _wide(places: Map, region: str | None) -> Scope:
    """A region, or the country where none is named: its prefectures are the roots."""
    inside = [place for place in places.places.values() if region in (None, place.region)]
    roots = [_root("Prefecture", place.code) for place in inside if place.is_prefecture]
    return Scope(sorted(place.code for place in inside), [], roots, is_wide=True)


def _towns(codes: list[str]) -> Scope:
    return Scope(codes, [], [_root("Municipality", code) for code in codes])


async def _group(info: Info, key: str, day: date) -> Scope | None:
    """The members are the roots: the group itself is not drawn."""
    if await group(info, key) is None:
        return None
    members = await info.context.batches.many(groups.MEMBERS, key, as_of=day, page=part(MOST))
    return _towns([member.key for member in members])


async def _pool(info: Info, key: str, day: date) -> Scope | None:
    """The people whom the viewer may know, tied to the pool."""
    if await pool(info, key) is None:
        return None
    page = part(MOST + 1)
    rows = await info.context.batches.many(groups.POOL_MEMBERS, key, active_on=day, page=page)
    root, members = _root("Pool", key), rows[:MOST]
    lines = [
        Line(
            Dot("Engineer", member.key, 0).key, root.key, "IN_POOL",
            valid_from=member.valid_from, valid_to=member.valid_to,
            source=member.source, updated_at=member.updated_at,
        )
        for member in members
    ]  # fmt: skip
    people = sorted({member.key for member in members})
    around = Picture(tuple(_dots("Engineer", people)), tuple(lines), truncated=len(rows) > MOST)
    return Scope([], people, [root], around)


async def _issue(info: Info, key: str, places: Map, day: date) -> Scope | None:
    """Only work whose person the viewer may know: no date is told of other work."""
    found = await issue(info, key)
    if found is None:
        return None
    links = await info.context.batches.many(issues.ENGAGEMENTS, key, page=part(MOST + 1))
    works = await gather(*(engagement(info, link.key) for link in links[:MOST]))
    done = [
        (work.of.id, work.of.engineer)
        for work in works
        if work is not None and work.of.engineer and (work.of.valid_from or day) <= day
    ]
    label = "Prefecture" if places.places[found.body].is_prefecture else "Municipality"
    root, body = _root("Issue", key), _root(label, found.body)
    lines = [Line(body.key, root.key, "FACES")]
    for work_id, person in done:
        work_dot = Dot("Engagement", work_id, 0)
        lines.append(Line(work_dot.key, root.key, "ADDRESSED"))
        lines.append(Line(Dot("Engineer", person, 0).key, work_dot.key, "CARRIED_OUT"))
    people = sorted({person for _, person in done})
    dots = (*_dots("Engagement", (id_ for id_, _ in done)), *_dots("Engineer", people))
    around = Picture(dots, tuple(lines), truncated=len(links) > MOST)
    return Scope([], people, [root, body], around)


def _key(argument: str, id_: str | None) -> str:
    """The key in a global id of what the argument is called by. Raises BadUserInput."""
    label, called = _CALLED[argument]
    named = parse(str(id_))
    if named is None or named[0] != label:
        raise BadUserInput(argument, f"is not the global id of {called}")
    return named[1]


_CALLED = {
    "wideAreaGroup": ("WideAreaGroup", "a wide-area group"),
    "pool": ("Pool", "a pool"),
    "engineer": ("Engineer", "a person"),
    "issue": ("Issue", "an issue"),
}


def _root(label: str, key: str) -> Dot:
    return Dot(label, key, 0, is_root=True)


def _dots(label: str, keys: Iterable[str]) -> list[Dot]:
    return [Dot(label, key, 0) for key in keys]
