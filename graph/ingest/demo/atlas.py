"""The real places and vocabularies that the demo world is set in, as the generator reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from math import ceil
from pathlib import Path
from random import Random

from graph.ingest import reference_places
from graph.ingest.reference_data import ReferenceData
from graph.ingest.reference_terms import ContractForm

#: Share of IT engineers who live in the Tokyo area, by the census.
TOKYO_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Place:
    """A local government; `kind` is PREFECTURE or that of a municipality."""

    code: str
    name: str
    english: str
    prefecture: str
    population: int
    kind: str
    city_class: str


@dataclass(frozen=True, slots=True)
class Form:
    """A contract form and its limits."""

    code: str
    modes: tuple[str, ...]
    ends_with_fiscal_year: bool
    most_months: int | None
    least_days: int
    least_on_site: float
    work_pattern: str | None
    since: date | None


@dataclass(frozen=True, slots=True)
class Group:
    """A wide-area group and the codes of its members."""

    id: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True)
class Atlas:
    """Places, who is next to whom, where engineers live, and the codes in use."""

    prefectures: tuple[Place, ...]
    municipalities: tuple[Place, ...]
    near: dict[str, tuple[str, ...]]
    forms: tuple[Form, ...]
    groups: tuple[Group, ...]
    courses: tuple[str, ...]
    roles: tuple[str, ...]
    skills: frozenset[str]
    #: How many of the register live in each prefecture, in order of prefecture codes; sums to 1.
    shares: tuple[float, ...]

    @cached_property
    def _inside(self) -> dict[str, tuple[Place, ...]]:
        found: dict[str, list[Place]] = {place.prefecture: [] for place in self.prefectures}
        for place in self.municipalities:
            found[place.prefecture].append(place)
        return {code: tuple(places) for code, places in found.items()}

    @cached_property
    def _crowds(self) -> dict[str, tuple[int, ...]]:
        return {
            code: tuple(accumulate(place.population for place in places))
            for code, places in self._inside.items()
        }

    @cached_property
    def _by_code(self) -> dict[str, Place]:
        return {place.code: place for place in (*self.prefectures, *self.municipalities)}

    def inside(self, prefecture: str) -> tuple[Place, ...]:
        """The municipalities of a prefecture (two-digit code)."""
        return self._inside[prefecture]

    def place(self, code: str) -> Place:
        """The local government of a six-digit code."""
        return self._by_code[code]

    def office(self, prefecture: str) -> Place:
        """The prefecture itself."""
        return self.prefectures[int(prefecture) - 1]

    def home(self, rng: Random, prefecture: str) -> str:
        """The code of a municipality of the prefecture, likelier the more people live there."""
        crowd = self._crowds[prefecture]
        return rng.choices(self.inside(prefecture), cum_weights=crowd)[0].code

    def homes(self, rng: Random, count: int) -> list[str]:
        """Codes of municipalities, distributed as IT engineers are."""
        codes = [place.prefecture for place in self.prefectures]
        return [self.home(rng, code) for code in rng.choices(codes, self.shares, k=count)]


def read_atlas(folder: Path) -> Atlas:
    """The atlas of the reference data in a folder. Raises ReferenceDataError."""
    data = ReferenceData.read(folder)
    return Atlas(
        prefectures=tuple(_place(p, p.jis_code, "PREFECTURE", None) for p in data.prefectures),
        municipalities=tuple(
            _place(m, m.prefecture, m.kind, m.city_class) for m in data.municipalities
        ),
        near=_near(data),
        forms=tuple(_form(form) for form in data.contract_forms),
        groups=tuple(_group(data, group) for group in data.wide_area_groups),
        courses=tuple(course.code for course in data.training_courses),
        roles=tuple(role.code for role in data.roles),
        skills=frozenset(skill.code for skill in data.skills),
        shares=_shares(data),
    )


def _place(place: reference_places.Place, prefecture: str, kind: str, city: str | None) -> Place:
    return Place(
        place.code, place.name, place.name_english, prefecture, place.population, kind, city or ""
    )


def _near(data: ReferenceData) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {place.jis_code: set() for place in data.prefectures}
    for tie in data.prefecture_adjacency:
        found[tie.code_a[:2]].add(tie.code_b[:2])
        found[tie.code_b[:2]].add(tie.code_a[:2])
    return {code: tuple(sorted(others)) for code, others in found.items()}


def _form(form: ContractForm) -> Form:
    days, hours = form.minimum_days_per_month or 0, form.minimum_hours_per_month or 0
    return Form(
        code=form.code,
        modes=form.allowed_modes,
        ends_with_fiscal_year=bool(form.ends_with_fiscal_year),
        most_months=None if form.maximum_months is None else int(form.maximum_months),
        # A working day has 7.75 hours; both limits hold when the stricter one does.
        least_days=ceil(max(days, hours / 7.75)),
        least_on_site=form.minimum_on_site_share or 0,
        work_pattern=form.work_pattern,
        since=form.valid_from,
    )


def _group(data: ReferenceData, group: reference_places.WideAreaGroup) -> Group:
    members = [m.municipality_code for m in data.memberships if m.group_id == group.id]
    return Group(group.id, group.name, tuple(members))


def _shares(data: ReferenceData) -> tuple[float, ...]:
    people = [
        data.workforce[place.jis_code].employed_info_communications for place in data.prefectures
    ]
    crowded = [place.is_tokyo_area for place in data.prefectures]
    tokyo = sum(count for count, here in zip(people, crowded, strict=True) if here)
    others = sum(people) - tokyo
    return tuple(
        count / tokyo * TOKYO_SHARE if here else count / others * (1 - TOKYO_SHARE)
        for count, here in zip(people, crowded, strict=True)
    )
