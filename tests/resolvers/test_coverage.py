"""Cover through GraphQL: against plain recomputation from the CSV files, and as several viewers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from enishi.package_data import REFERENCE
from graph.identity import global_id, parse
from graph.viewer import PUBLIC, Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.cover import Covers
from tests.loaders.viewers import ALL, COMPANY, IBARAKI, MINISTRY, OKINAWA, TOCHIGI
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

FIELDS = ("DX-P-1", "DX-P-5", "DX-L-01", "DX-L-06")
TABLES = Tables(WORLD)
COVERS = Covers(TABLES, Tables(REFERENCE), TODAY.isoformat())

CELLS = """
query ($categories: [VocabularyCode!], $adjacency: AdjacencyInput, $basis: [NearnessBasis!],
       $scope: CoverageScope, $scenario: [CoverageChangeInput!], $filter: CoverageCellFilter,
       $asOf: Date, $after: String) {
  coverage(categories: $categories, adjacency: $adjacency, basis: $basis, scope: $scope,
           scenario: $scenario, asOf: $asOf) {
    asOf basis adjacencyRule { level steps includesOrigin placesReached }
    summary { cells covered uncovered isolatedMunicipalities meanSteps { status value unit }
              dependentOnOnePerson { status value } }
    cells(filter: $filter, first: 100, after: $after) {
      totalCount
      edges { node { code } category { code } change scenarioCover { isCovered steps }
              cover { isCovered steps accelerators { status value } nearest { displayName } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
"""

#: Rules that differ from the default in one thing or two: (adjacency, its level).
RULES: dict[str, dict[str, Any]] = {
    "own and next": {"includeOrigin": True},
    "two steps over land": {"steps": 2, "includeOrigin": True, "kinds": ["LAND"]},
    "neighbours only": {"steps": 1, "includeOrigin": False},
    "the prefecture": {"kinds": ["SAME_REGION"], "includeOrigin": True},
    "next prefectures": {"level": "PREFECTURE", "includeOrigin": True},
}


async def ask(stage: Stage, viewer: Viewer = MINISTRY, **variables: Any) -> dict[str, Any]:
    """The coverage; every page of it."""
    result = await stage.ask(CELLS, viewer, **variables)
    assert result.errors is None, result.errors
    assert result.data is not None
    found: dict[str, Any] = result.data["coverage"]
    where = found["cells"]["pageInfo"]
    while where["hasNextPage"]:
        more = await stage.ask(CELLS, viewer, **variables, after=where["endCursor"])
        assert more.data is not None
        found["cells"]["edges"] += more.data["coverage"]["cells"]["edges"]
        where = more.data["coverage"]["cells"]["pageInfo"]
    return found


def rows(found: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(e["node"]["code"], e["category"]["code"]): e for e in found["cells"]["edges"]}


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("viewer", [MINISTRY, TOCHIGI, PUBLIC], ids=lambda v: f"{v.role}:{v.body}")
async def test_a_prefecture_is_covered_as_the_files_say(
    stage: Stage, viewer: Viewer, rule: str
) -> None:
    adjacency = {"level": "MUNICIPALITY", "steps": 1, **RULES[rule]}
    asked = Question(
        role=str(viewer.role), body=viewer.body or "",
        kinds=tuple(adjacency.get("kinds", ("LAND", "SEA_LINK"))), level=adjacency["level"],
        steps=adjacency["steps"], includes_origin=adjacency["includeOrigin"],
    )  # fmt: skip
    by_town = adjacency["level"] == "MUNICIPALITY"
    bases = ("SERVED",) if viewer == PUBLIC and by_town else ("HOME", "SERVED")

    found = await ask(
        stage, viewer, categories=list(FIELDS), adjacency=adjacency, scope={"prefectures": ["09"]}
    )

    towns = [r["code"] for r in Tables(REFERENCE).rows("municipalities") if r["code"][:2] == "09"]
    cells = {(t, f): COVERS.cell(asked, t, f, bases) for t in towns for f in FIELDS}
    assert found["basis"] == list(bases)
    assert found["cells"]["totalCount"] == len(cells)
    shown = rows(found)
    assert set(shown) == set(cells)
    protects = viewer == PUBLIC
    for cell, plain in cells.items():
        cover = shown[cell]["cover"]
        assert (cover["steps"], cover["isCovered"]) == (plain.steps, bool(plain.people)), cell
        hidden = protects and plain.people
        assert cover["accelerators"] == (
            {"status": "SUPPRESSED", "value": None}
            if hidden
            else {"status": "SHOWN", "value": len(plain.people)}
        )
    covered = [cell for cell, plain in cells.items() if plain.people]
    steps = [plain.steps for plain in cells.values() if plain.steps is not None]
    alone = sum(len(plain.people) == 1 for plain in cells.values())
    mean = {"status": "SHOWN", "value": pytest.approx(sum(steps) / len(steps))} if steps else {"status": "NOT_AVAILABLE", "value": None}  # fmt: skip
    assert found["summary"] == {
        "cells": len(cells),
        "covered": len(covered),
        "uncovered": len(cells) - len(covered),
        "isolatedMunicipalities": len(set(towns) - {town for town, _ in covered}),
        "meanSteps": mean | {"unit": "STEPS"},
        "dependentOnOnePerson": {"status": "SUPPRESSED", "value": None}
        if protects
        else {"status": "SHOWN", "value": alone},
    }
    assert found["adjacencyRule"]["placesReached"] == len({town for town, _ in covered})


@pytest.mark.parametrize(("prefecture", "field"), [("38", "DX-L-07-1"), ("09", "DX-P-1")])
async def test_a_pool_covers_its_owner_and_the_members_of_its_owner(
    stage: Stage, prefecture: str, field: str
) -> None:
    adjacency = {"level": "MUNICIPALITY", "steps": 1, "includeOrigin": True}
    day = "2027-01-15"  # Ehime's person is free from December on
    asked = Question(
        role="MINISTRY", level="MUNICIPALITY", steps=1, includes_origin=True, as_of=day
    )

    found = await ask(
        stage, MINISTRY, categories=[field], adjacency=adjacency, basis=["POOL"], asOf=day,
        scope={"prefectures": [prefecture]},
    )  # fmt: skip

    cells = rows(found)
    expected = {cell: COVERS.cell(asked, *cell, ("POOL",)) for cell in cells}
    assert {cell: edge["cover"]["steps"] for cell, edge in cells.items()} == {
        cell: plain.steps for cell, plain in expected.items()
    }
    assert any(plain.people for plain in expected.values())


@pytest.mark.parametrize("viewer", ALL, ids=lambda v: f"{v.role}:{v.body}")
async def test_everybody_sees_the_cover_of_those_whom_they_may_know(
    stage: Stage, viewer: Viewer
) -> None:
    asked = Question(
        role=str(viewer.role), body=viewer.body or "", level="MUNICIPALITY", includes_origin=True
    )
    bases = ("HOME", "SERVED") if viewer.sees_small_counts else ("SERVED",)

    found = await ask(
        stage, viewer, categories=["DX-P-1", "DX-L-07"], filter={"isCovered": True},
        scope={"prefectures": ["09", "34"]},
    )  # fmt: skip

    towns = [
        r["code"] for r in Tables(REFERENCE).rows("municipalities")
        if r["code"][:2] in ("09", "34")
    ]  # fmt: skip
    plain = {
        (town, field): cell.steps
        for town in towns
        for field in ("DX-P-1", "DX-L-07")
        if (cell := COVERS.cell(asked, town, field, bases)).people
    }
    assert {cell: edge["cover"]["steps"] for cell, edge in rows(found).items()} == plain


async def test_a_question_costs_the_same_statements_however_much_it_shows(stage: Stage) -> None:
    ran = []
    for prefectures in (["09"], [f"{n:02d}" for n in range(1, 48)]):
        graph = stage.graph(MINISTRY)
        await stage.ask(CELLS, MINISTRY, graph, scope={"prefectures": prefectures},
                        categories=["DX-P-1"], filter={"municipalities": {"isOnePersonIt": False}})  # fmt: skip
        ran.append([name for name in graph.ran or () if not name.startswith("place/landmarks")])

    assert ran[0] == [
        "vocabulary/category", "coverage/people", "coverage/municipalities",
    ]  # fmt: skip
    assert set(ran[1]) - set(ran[0]) == {"place/by_code", "engineer/by_id"}
    assert len(ran[1]) == len(set(ran[1]))


async def test_who_leaves_takes_their_cover_and_who_joins_brings_some(stage: Stage) -> None:
    leaves = {"leaves": {"engineer": global_id("Engineer", "mamoru"), "on": "2027-03-31"}}
    joins = {"joins": {"at": "422096", "categories": ["DX-P-5"], "on": "2027-01-01"}}

    found = await ask(
        stage, categories=["DX-L-06", "DX-P-5"], scenario=[leaves, joins],
        filter={"changes": ["LOST", "GAINED", "FARTHER", "NEARER"]},
        scope={"prefectures": ["09", "42"]},
    )  # fmt: skip

    asked = Question(
        role="MINISTRY", level="MUNICIPALITY", includes_origin=True, as_of="2027-03-31"
    )
    both = ("HOME", "SERVED")
    towns = [r["code"] for r in Tables(REFERENCE).rows("municipalities") if r["code"][:2] == "09"]
    lost = {
        (town, "DX-L-06")
        for town in towns
        if COVERS.cell(asked, town, "DX-L-06", both).people
        and not COVERS.cell(asked, town, "DX-L-06", both, without="mamoru").people
    }
    assert found["asOf"] == "2027-03-31"
    assert lost
    assert {c: e["change"] for c, e in rows(found).items()} == {
        **dict.fromkeys(lost, "LOST"),
        ("422096", "DX-P-5"): "GAINED",
    }
    assert rows(found)["422096", "DX-P-5"]["scenarioCover"] == {"isCovered": True, "steps": 0}


async def test_a_known_person_without_a_free_day_joins_for_that_place_alone(stage: Stage) -> None:
    joins = {"joins": {"engineer": global_id("Engineer", "kenin"), "at": "092011",
                       "categories": ["DX-P-7"], "on": "2026-12-01"}}  # fmt: skip

    found = await ask(
        stage, categories=["DX-P-7"], scenario=[joins], filter={"changes": ["GAINED"]}
    )

    assert list(rows(found)) == [("092011", "DX-P-7")]


async def test_on_whom_cover_hangs_and_who_closes_gaps(stage: Stage) -> None:
    text = """{ coverage(categories: ["DX-L-06"], scope: {prefectures: ["09", "08"]}) {
        dependence { totalCount edges { cells node { displayName }
                     municipalities(limit: 3) { code } } }
        closers(first: 2) { totalCount edges { closes node { displayName } freeDaysPerMonth
          loadAfter { plannedDaysPerMonth capacityDaysPerMonth bodiesServed endsByFiscalYearEnd }
          serves { edges { node { code prefecture { name } } } }
          missing { __typename isBlocking explanation(language: EN) } } } } }"""

    ministry = await stage.ask(text, MINISTRY)
    ibaraki = await stage.ask(text, IBARAKI)
    okinawa = await stage.ask(text, OKINAWA)

    assert (ministry.errors, ibaraki.errors, okinawa.errors) == (None, None, None)
    assert ministry.data == ibaraki.data == okinawa.data
    assert ministry.data is not None
    asked = Question(role="MINISTRY", level="MUNICIPALITY", includes_origin=True)
    towns = [
        r["code"] for r in Tables(REFERENCE).rows("municipalities") if r["code"][:2] in ("08", "09")
    ]
    alone = [t for t in towns if COVERS.cell(asked, t, "DX-L-06", ("HOME", "SERVED")).people]
    found = ministry.data["coverage"]
    assert found["dependence"] == {
        "totalCount": 1,
        "edges": [
            {
                "cells": len(alone),
                "node": {"displayName": "架空 まもる"},
                "municipalities": [{"code": code} for code in sorted(alone)[:3]],
            }
        ],
    }
    (closer,) = found["closers"]["edges"]
    serves = [edge["node"] for edge in closer.pop("serves")["edges"]]
    assert len(serves) == 2
    assert closer == {
        "closes": closer["closes"],
        "node": {"displayName": "架空 まもる"},
        "freeDaysPerMonth": 4.0,
        "loadAfter": {
            "plannedDaysPerMonth": 12.0,
            "capacityDaysPerMonth": 12.0,
            "bodiesServed": 4,
            "endsByFiscalYearEnd": 0,
        },
        "missing": [],
    }
    assert closer["closes"] > 2


@pytest.mark.parametrize(
    ("basis", "japanese", "english"),
    [
        ("HOME, SERVED", "住所または支援先が", "lives or serves within the"),
        ("POOL", "属する人材プールの自治体が", "is in the pool of a body within the"),
        ("SOLVED_ISSUE", "課題を解決した自治体が", "solved an issue within the"),
    ],
)
async def test_the_definition_says_which_places_count(
    stage: Stage, basis: str, japanese: str, english: str
) -> None:
    text = (
        f"{{ coverage(basis: [{basis}]) {{ definition {{ ja: text en: text(language: EN) }} }} }}"
    )

    result = await stage.ask(text, MINISTRY)

    assert result.errors is None
    assert result.data is not None
    told = result.data["coverage"]["definition"]
    assert japanese in told["ja"]
    assert english in told["en"]
    for language, own in (("ja", "支援先"), ("en", "serve")):
        assert (own in told[language]) is ("SERVED" in basis)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ('scenario: [{leaves: {engineer: "x", on: "2027-03-31"}}]', "scenario.leaves.engineer is not the global id of a Engineer"),
        ('scenario: [{joins: {at: "080004", categories: ["DX-P-1"], on: "2027-03-31"}}]', "scenario.joins.at is not the code of a municipality"),
        ('categories: ["NOT-A-FIELD"]', "categories names no field: NOT-A-FIELD"),
        ("categories: []", "categories must name 1 to 20 fields"),
        ("adjacency: {steps: 5}", "adjacency.steps must lie between 1 and 4"),
        ('scope: {wideAreaGroup: "x"}', "scope.wideAreaGroup is not the global id of a WideAreaGroup"),
    ],
)  # fmt: skip
async def test_a_bad_question_is_told(stage: Stage, arguments: str, told: str) -> None:
    result = await stage.ask(f"{{ coverage({arguments}) {{ asOf }} }}", MINISTRY)

    assert [error.message for error in result.errors or ()] == [told]


async def test_a_hidden_person_and_nobody_leave_alike(stage: Stage) -> None:
    told = []
    for key in ("nazashi", "nobody"):
        scenario = [{"leaves": {"engineer": global_id("Engineer", key), "on": "2027-03-31"}}]
        result = await stage.ask(CELLS, IBARAKI, scenario=scenario)
        told.append([error.message for error in result.errors or ()])

    assert told[0] == told[1]
    assert told[0] == ["scenario names a person whom you may not know, or who is unknown"]


@pytest.mark.parametrize("viewer", [PUBLIC, COMPANY], ids=lambda v: str(v.role))
@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("{ coverage { dependence { totalCount } } }", "dependence: "),
        ('{ coverage(scenario: [{joins: {at: "092011", categories: ["DX-P-1"], on: "2027-03-31"}}]) { asOf } }', "scenario: "),
        ("{ coverage { cells(filter: {dependsOnOnePerson: true}) { totalCount } } }", "filter.dependsOnOnePerson: "),
    ],
)  # fmt: skip
async def test_what_would_tell_small_counts_is_not_for_the_public(
    stage: Stage, viewer: Viewer, document: str, told: str
) -> None:
    result = await stage.ask(document, viewer)

    assert result.errors is not None
    (error,) = result.errors
    assert error.message == told + "tells counts of fewer than ten people; ask with a token"
    assert error.extensions == {"code": "FORBIDDEN"}


async def test_the_public_learns_of_homes_by_prefecture_only(stage: Stage) -> None:
    result = await stage.ask("{ coverage(basis: [HOME]) { asOf } }")
    assert result.errors is not None
    (error,) = result.errors
    assert error.message.startswith("basis must hold SERVED for the public")

    text = """{ coverage(basis: [HOME], categories: ["DX-P-1"], scope: {prefectures: ["07"]},
      adjacency: {level: PREFECTURE, includeOrigin: true}) { cells(first: 100) {
        edges { cover { steps } } } } }"""
    by_prefecture = await stage.ask(text)
    assert by_prefecture.data is not None
    edges = by_prefecture.data["coverage"]["cells"]["edges"]
    assert {edge["cover"]["steps"] for edge in edges} == {0}
    assert len(edges) == 59


async def test_a_group_of_municipalities_is_looked_at_by_itself(stage: Stage) -> None:
    group = "RC-MATSUYAMA"
    found = await ask(
        stage, categories=["DX-P-5"], scope={"wideAreaGroup": global_id("WideAreaGroup", group)}
    )
    members = Tables(REFERENCE).by("wide_area_group_members", "group_id")[group]

    assert {town for town, _ in rows(found)} == {row["municipality_code"] for row in members}


def test_the_plain_way_knows_several_people_and_gaps() -> None:
    asked = replace(Question(role="MINISTRY"), level="MUNICIPALITY", includes_origin=True)
    found = COVERS.cell(asked, "092011", "DX-P-1", ("HOME", "SERVED"))

    assert found.people == {"mamoru"}
    assert COVERS.cell(asked, "422096", "DX-P-5", ("HOME", "SERVED")).steps is None


CLOSERS = """query ($require: CandidateConditions) {
  coverage(categories: ["DX-P-1"], scope: {prefectures: ["08"]}) {
    closers(require: $require) { totalCount edges { closes node { id } } } } }"""


async def closers(stage: Stage, require: dict[str, Any] | None) -> tuple[dict[str, int], list[str]]:
    """How many gaps each person closes, in order, and the statements about candidates."""
    graph = stage.graph(MINISTRY)
    result = await stage.ask(CLOSERS, graph=graph, require=require)
    assert result.errors is None, result.errors
    assert result.data is not None
    found = result.data["coverage"]["closers"]
    assert found["totalCount"] == len(found["edges"])
    people = {(parse(e["node"]["id"]) or ("", ""))[1]: e["closes"] for e in found["edges"]}
    return people, [name for name in graph.ran or () if name.startswith("match/")]


@pytest.mark.parametrize(
    ("require", "people"),
    [
        ({"roles": ["ROLE-PM"]}, {"hiraku", "satomi"}),
        ({"freeDaysPerMonthAtLeast": 5}, {"hiraku", "kakure", "nazashi"}),
        ({"homeIn": ["08", "09"]}, {"mamoru", "satomi"}),
        ({"hasAdministrativeExperience": True, "supportModes": ["DESIGN"]}, {"mamoru"}),
        ({"contractForms": ["KIGYOJIN-FIRM"]}, set()),
    ],
)
async def test_who_closes_gaps_fulfils_what_is_required(
    stage: Stage, require: dict[str, Any], people: set[str]
) -> None:
    every, none_asked = await closers(stage, None)
    found, asked = await closers(stage, require)

    assert set(every) == {"hiraku", "kakure", "mamoru", "nazashi", "satomi"}
    assert list(found.items()) == [(one, closes) for one, closes in every.items() if one in people]
    assert (none_asked, asked) == ([], ["match/candidates"])


async def test_what_only_records_tell_takes_a_statement_more(stage: Stage) -> None:
    """Hiraku's employer sells to 水戸市."""
    found, asked = await closers(stage, {"noConflictWith": ["082015"]})

    assert set(found) == {"kakure", "mamoru", "nazashi", "satomi"}
    assert asked == ["match/candidates", "match/records"]


async def test_a_successor_fulfils_what_is_required(stage: Stage) -> None:
    text = """query ($id: ID!, $require: CandidateConditions) { node(id: $id) { ... on Engineer {
      departureImpact(on: "2026-11-30") {
        successors(require: $require) { totalCount edges { node { id } } } } } } }"""

    async def successors(require: dict[str, Any] | None) -> set[str]:
        mamoru = global_id("Engineer", "mamoru")
        result = await stage.ask(text, MINISTRY, id=mamoru, require=require)
        assert result.errors is None, result.errors
        assert result.data is not None
        found = result.data["node"]["departureImpact"]["successors"]
        assert found["totalCount"] == len(found["edges"])
        return {(parse(edge["node"]["id"]) or ("", ""))[1] for edge in found["edges"]}

    every = await successors(None)
    assert every == {"hiraku", "kakure", "nazashi"}
    assert await successors({"homeIn": ["07"]}) == {"hiraku"}
    assert await successors({"isAccelerator": True}) == every
    assert await successors({"isAccelerator": False}) == set()


async def test_conditions_that_make_no_sense_are_told(stage: Stage) -> None:
    result = await stage.ask(CLOSERS, MINISTRY, require={"freeDaysPerMonthAtLeast": 32})

    assert [error.message for error in result.errors or ()] == [
        "require.freeDaysPerMonthAtLeast must lie between 0 and 31"
    ]
