"""From what was asked about cover to the situation that answers it."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Sequence
from datetime import date

from graph.analysis.adjacency import Map, Rule
from graph.analysis.comparison import CellFilter
from graph.errors import BadUserInput
from loaders import coverage, vocabularies
from loaders.coverage import ALL, MUNICIPALITIES, PEOPLE, Situation
from loaders.reading import part
from loaders.standing import Standing
from resolvers.adjacency import AdjacencyInput
from resolvers.choices import names
from resolvers.context import Info
from resolvers.coverage_question import (
    CoverageCellFilter,
    CoverageChangeInput,
    CoverageScope,
    Scenario,
)
from resolvers.filters import MunicipalityFilter
from resolvers.known import FIELD, arguments_of, refuse_unknown
from resolvers.scalars import VocabularyCode
from resolvers.vocabulary import category

#: What the plan names as priority items; its parts are the default fields.
PRIORITY = "DX-P"
#: Fields of one question.
MOST_FIELDS = 20
#: Which of a person's places count, unless one says.
BASES = ("HOME", "SERVED")


async def situation_asked(
    info: Info,
    *,
    categories: list[VocabularyCode] | None,
    adjacency: AdjacencyInput | None,
    bases: list[str] | None,
    scope: CoverageScope | None,
    scenario: Sequence[CoverageChangeInput] | None,
    as_of: date | None,
) -> Situation:
    """The situation. Raises BadUserInput."""
    changes = Scenario.of(scenario)
    today = info.context.graph.today
    day = as_of or max(today, changes.latest or today)
    standing = await info.context.standing()
    rule = adjacency.rule("MUNICIPALITY") if adjacency else _OWN_AND_NEXT
    counted = _bases(info, bases, rule)
    fields, towns = await gather(
        _fields(info, categories, day), _towns(info, day, scope, standing.map)
    )
    _check_joining(changes, standing)
    rows = await info.context.batches.many(
        PEOPLE, ALL, asked=coverage.people_asked(day, counted, changes.known)
    )
    if set(changes.known) - {row.id for row in rows}:
        raise BadUserInput("scenario", "names a person whom you may not know, or who is unknown")
    return Situation.of(
        rows,
        day=day,
        bases=counted,
        atlas=standing.map,
        rule=rule,
        towns=towns,
        fields=fields,
        leaving=changes.leaving,
        joining=changes.joining,
    )


async def cell_filter(info: Info, day: date, asked: CoverageCellFilter | None) -> CellFilter:
    """The filter of cells; municipalities are looked up only where they are filtered."""
    if asked is None:
        return CellFilter()
    standing = await info.context.standing()
    refuse_unknown(standing.catalogue, "filter.categories", FIELD, asked.categories)
    towns = None
    if asked.municipalities is not None:
        towns = frozenset(await _matching(info, day, asked.municipalities))
    return CellFilter(
        is_covered=asked.is_covered,
        hangs_on_one=asked.depends_on_one_person,
        changes=names(asked.changes),
        fields=None if asked.categories is None else sorted(set(asked.categories)),
        towns=towns,
    )


_OWN_AND_NEXT = Rule(level="MUNICIPALITY", steps=1, includes_origin=True)


def _bases(info: Info, asked: list[str] | None, rule: Rule) -> tuple[str, ...]:
    """The public learns of single municipalities what appointments tell, and nothing of homes."""
    bases = tuple(asked or BASES)
    if rule.level == "PREFECTURE" or info.context.graph.viewer.sees_small_counts:
        return bases
    if "SERVED" not in bases:
        raise BadUserInput(
            "basis",
            "must hold SERVED for the public, or adjacency.level be PREFECTURE: where people live "
            "is told by prefecture only",
        )
    return ("SERVED",)


async def _fields(info: Info, asked: list[VocabularyCode] | None, day: date) -> list[str]:
    if asked is None:
        links = await info.context.batches.many(
            vocabularies.NARROWER, PRIORITY, page=part(MOST_FIELDS)
        )
        found = await gather(*(category(info, link.key) for link in links))
        return [
            str(one.code)
            for one in found
            if one is not None
            and (one.valid_from is None or one.valid_from <= day)
            and (one.valid_to is None or one.valid_to >= day)
        ]
    codes = sorted(set(asked))
    if not 1 <= len(codes) <= MOST_FIELDS:
        raise BadUserInput("categories", f"must name 1 to {MOST_FIELDS} fields")
    for code, one in zip(codes, await gather(*(category(info, c) for c in codes)), strict=True):
        if one is None:
            raise BadUserInput("categories", f"names no field: {code}")
    return [str(code) for code in codes]


async def _towns(info: Info, day: date, scope: CoverageScope | None, atlas: Map) -> Sequence[str]:
    asked = scope or CoverageScope()
    group = asked.group()
    if group is None:
        found: Sequence[str] = atlas.towns
    else:
        found = await _matching(info, day, MunicipalityFilter(), group)
    regions = names(asked.regions)
    return [
        code
        for code in found
        if (asked.prefectures is None or atlas.places[code].prefecture in asked.prefectures)
        and (regions is None or atlas.places[code].region in regions)
    ]


async def _matching(
    info: Info, day: date, asked: MunicipalityFilter, group: str | None = None
) -> list[str]:
    wanted = await arguments_of(info, asked, "filter.municipalities")
    facts = coverage.municipalities_asked(day, wanted, group)
    links = await info.context.batches.many(MUNICIPALITIES, ALL, asked=facts)
    return [link.key for link in links]


def _check_joining(changes: Scenario, standing: Standing) -> None:
    places = standing.map.places
    for one in changes.joining:
        if one.at not in places or places[one.at].is_prefecture:
            raise BadUserInput("scenario.joins.at", "is not the code of a municipality")
        refuse_unknown(standing.catalogue, "scenario.joins.categories", FIELD, one.fields)
