"""The country's network: worked out again from the CSV files, and what each viewer gets of it."""

from __future__ import annotations

from typing import Any

import pytest

from enishi.package_data import REFERENCE
from graph.derive.networks import derive_networks
from graph.identity import parse
from graph.store import Connection
from graph.viewer import PUBLIC, Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.ties import Ties
from tests.loaders.viewers import COMPANY, MINISTRY, MITO, SHIRABE, TOCHIGI
from tests.noted import NotingKeeper
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

T, R = Tables(WORLD), Tables(REFERENCE)
DAY = TODAY.isoformat()
#: A town in a prefecture that nobody of the world lives in: it knows whom every town may know.
ANY_TOWN = Question(role="MUNICIPALITY", body="162019")

PICTURE = """{ asOf truncated
  nodes { caption isRoot people { status value } }
  edges { kind from to people { status value } strength } }"""
STRUCTURE = """query ($region: RegionBlock, $category: VocabularyCode, $asOf: Date) {
  supportStructure(region: $region, category: $category, asOf: $asOf) {
    asOf computedWith definition { text(language: EN) asOf } municipalities supportedMunicipalities
    clusters largestCluster
    isolates(first: 2) { totalCount edges { node { code } } }
    dependentOnOnePerson(first: 100) { totalCount edges { node { name } } }
    bridges(first: 100) { totalCount edges { placesCutOff ends { code name } } } } }"""


async def ask(stage: Stage, text: str, viewer: Viewer = MINISTRY, **variables: Any) -> Any:
    result = await stage.ask(text, viewer, **variables)
    assert result.errors is None, result.errors
    assert result.data is not None
    (answer,) = result.data.values()
    return answer


def ties() -> set[tuple[str, str, str]]:
    """(person, origin, body) of everybody whom any town may know."""
    seen = Ties(T, R, DAY).supports(ANY_TOWN)
    homes = {row["engineer_id"]: row["home_code"] for row in T.rows("engineers")}
    bodies = {
        row["engineer_id"]: row["body_code"]
        for row in sorted(T.rows("designations"), key=lambda row: str(row["valid_from"]))
        if row["valid_from"] <= DAY <= (row["valid_to"] or "9999")
    }
    return {(person, bodies.get(person, homes[person]), body) for person, body in seen}


async def test_the_country_by_prefecture_is_what_the_files_say(stage: Stage) -> None:
    prefectures = {row["jis_code"]: row["name"] for row in R.rows("prefectures")}
    pairs: dict[tuple[str, str], set[str]] = {}
    for person, origin, body in ties():
        pairs.setdefault((prefectures[origin[:2]], prefectures[body[:2]]), set()).add(person)

    answer = await ask(stage, f"{{ supportNetwork(scope: {{ country: true }}) {PICTURE} }}")

    names = [node["caption"] for node in answer["nodes"]]
    assert sorted(names) == sorted(prefectures.values())
    assert all(node["isRoot"] for node in answer["nodes"])
    assert {node["caption"]: node["people"]["value"] for node in answer["nodes"]} == {
        name: len(set().union(*(people for (_, to), people in pairs.items() if to == name)))
        for name in prefectures.values()
    }
    between = {pair: len(people) for pair, people in pairs.items() if pair[0] != pair[1]}
    assert len(answer["edges"]) == len(between)
    assert between
    assert (answer["asOf"], answer["truncated"]) == (DAY, False)


async def test_a_region_draws_its_own_prefectures_and_those_tied_to_them(stage: Stage) -> None:
    answer = await ask(stage, f"{{ supportNetwork(scope: {{ region: TOHOKU }}) {PICTURE} }}")

    roots = [node["caption"] for node in answer["nodes"] if node["isRoot"]]
    others = [node["caption"] for node in answer["nodes"] if not node["isRoot"]]
    assert sorted(roots) == sorted(
        row["name"] for row in R.rows("prefectures") if row["region"] == "TOHOKU"
    )
    assert others == ["北海道"]
    assert [(edge["kind"], edge["people"]["value"]) for edge in answer["edges"]] == [
        ("SUPPORTS", 1)
    ]


async def test_the_public_reads_no_small_count_of_the_country(stage: Stage) -> None:
    text = f"{{ supportNetwork(scope: {{ country: true }}) {PICTURE} }}"
    answer = await ask(stage, text, PUBLIC)

    counts = [one["people"] for one in (*answer["nodes"], *answer["edges"])]
    assert {count["status"] for count in counts} == {"SHOWN", "SUPPRESSED"}
    assert {count["value"] for count in counts} == {0, None}
    assert all(edge["strength"] is None for edge in answer["edges"])


@pytest.mark.parametrize("viewer", [PUBLIC, MINISTRY, TOCHIGI], ids=lambda v: str(v.role))
async def test_people_of_the_country_are_those_whom_the_viewer_may_know(
    stage: Stage, viewer: Viewer
) -> None:
    text = """{ supportNetwork(scope: { country: true }, detail: PEOPLE, limit: 500) {
      nodes { kind key } } }"""
    answer = await ask(stage, text, viewer)

    people = {parse(node["key"]) for node in answer["nodes"] if node["kind"] == "ENGINEER"}
    asked = Question(role=str(viewer.role), body=viewer.body or "")
    expected = {("Engineer", person) for person, _ in Ties(T, R, DAY).supports(asked)}
    assert people == expected
    assert expected


@pytest.mark.parametrize(
    ("scope", "more", "told"),
    [
        ("country: false", "", "country must be true"),
        ("country: true", ', categories: ["DX-P-1", "DX-P-2"]', "categories takes one field for a region or the country"),
    ],
)  # fmt: skip
async def test_what_cannot_be_asked(stage: Stage, scope: str, more: str, told: str) -> None:
    result = await stage.ask(
        f"{{ supportNetwork(scope: {{ {scope} }}{more}) {{ asOf }} }}", MINISTRY
    )

    assert [error.message for error in result.errors or ()] == [told]


@pytest.mark.parametrize("region", [None, "KANTO"])
async def test_the_structure_is_what_the_files_say(stage: Stage, region: str | None) -> None:
    found = await ask(stage, STRUCTURE, region=region)

    regions = {row["jis_code"]: row["region"] for row in R.rows("prefectures")}
    towns = sorted(
        row["code"] for row in R.rows("municipalities")
        if region in (None, regions[row["code"][:2]])
    )  # fmt: skip
    names = {row["code"]: row["name"] for row in R.rows("municipalities")}
    helpers: dict[str, set[str]] = {}
    for person, _, body in ties():
        helpers.setdefault(body, set()).add(person)
    touched = {code for _, origin, body in ties() for code in (origin, body)}
    alone = [code for code in towns if code not in touched]
    one = [code for code in towns if len(helpers.get(code, ())) == 1]
    assert found["municipalities"] == len(towns)
    assert found["supportedMunicipalities"] == len(set(towns) & helpers.keys())
    assert found["isolates"]["totalCount"] == len(alone)
    assert [edge["node"]["code"] for edge in found["isolates"]["edges"]] == alone[:2]
    assert [e["node"]["name"] for e in found["dependentOnOnePerson"]["edges"]] == [
        names[code] for code in one
    ]
    assert one
    # No place of the world is tied in two ways: each tie is a bridge.
    inside = {c for c in touched if region in (None, regions[c[:2]])}
    expected = {
        tuple(sorted((a, b))) for _, a, b in ties() if a != b and not inside.isdisjoint((a, b))
    }
    bridges = found["bridges"]["edges"]
    assert {tuple(end["code"] for end in one["ends"]) for one in bridges} == expected
    assert found["bridges"]["totalCount"] == len(expected)
    assert found["asOf"] == found["definition"]["asOf"] == DAY
    assert found["computedWith"].startswith("networkx 3.")


async def test_a_field_has_a_network_of_its_own(stage: Stage) -> None:
    every = await ask(stage, STRUCTURE)
    field = await ask(stage, STRUCTURE, category="DX-P-1")
    nothing = await ask(stage, STRUCTURE, category="DX-P-5")

    assert every["supportedMunicipalities"] > field["supportedMunicipalities"] > 0
    assert (
        nothing["supportedMunicipalities"] == nothing["clusters"] == nothing["largestCluster"] == 0
    )
    assert nothing["isolates"]["totalCount"] == nothing["municipalities"]


async def test_pages_of_it_follow_each_other(stage: Stage) -> None:
    text = """query ($after: String) { supportStructure { bridges(first: 2, after: $after) {
      edges { ends { code } } pageInfo { endCursor hasNextPage } } } }"""
    found, after = [], None
    while True:
        page = (await ask(stage, text, after=after))["bridges"]
        found += [tuple(end["code"] for end in edge["ends"]) for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]

    every = (await ask(stage, STRUCTURE))["bridges"]["edges"]
    assert found == [tuple(end["code"] for end in edge["ends"]) for edge in every]


async def test_nothing_is_told_of_a_day_before_the_first_network(stage: Stage) -> None:
    assert await ask(stage, STRUCTURE, asOf="2026-11-19") is None
    text = f'{{ supportNetwork(scope: {{ country: true }}, asOf: "2026-11-19") {PICTURE} }}'
    assert await ask(stage, text) is None


@pytest.mark.parametrize("viewer", [PUBLIC, COMPANY, SHIRABE], ids=lambda v: str(v.role))
async def test_who_reads_no_small_counts_reads_no_structure(stage: Stage, viewer: Viewer) -> None:
    result = await stage.ask("{ supportStructure { clusters } }", viewer)

    assert [(error.extensions or {})["code"] for error in result.errors or ()] == ["FORBIDDEN"]
    assert (await ask(stage, "{ supportStructure { clusters } }", MITO))["clusters"] > 0


def test_the_same_facts_give_the_same_text(world: Connection) -> None:
    with NotingKeeper(world) as keeper:
        first = derive_networks(keeper, TODAY)
        half = len(keeper.written)
        second = derive_networks(keeper, TODAY)

    assert first == second
    assert keeper.written[:half] == keeper.written[half:]
    assert first[0] == f"network:|{DAY}"
