"""Networks through the API: whole answers, plain networkx beside them, and what they cost."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import networkx as nx
import pytest

from enishi.package_data import REFERENCE
from graph.identity import global_id, parse
from graph.viewer import PUBLIC, Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.ties import RELATIONS, Ties
from tests.loaders.viewers import EHIME, IBARAKI, MINISTRY, SHIRABE, TOCHIGI
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

TIES = Ties(Tables(WORLD), Tables(REFERENCE), TODAY.isoformat())


async def ask(stage: Stage, field: str, viewer: Viewer = PUBLIC, **variables: Any) -> Any:
    names = "".join(f"${name}: ID!, " for name in variables)
    text = f"query{f'({names})' if names else ''} {{ answer: {field} }}"
    result = await stage.ask(text, viewer, **variables)
    assert result.errors is None, result.errors
    assert result.data is not None
    return result.data["answer"]


def asked_by(viewer: Viewer) -> Question:
    return Question(role=str(viewer.role), body=viewer.body or "")


def captions(answer: Any) -> list[tuple[str, str, str]]:
    """Each edge as (from, kind, to)."""
    named = {node["key"]: node["caption"] for node in answer["nodes"]}
    return [(named[e["from"]], e["kind"], named[e["to"]]) for e in answer["edges"]]


PICTURE = "{ nodes { key kind caption isRoot steps people { status value } } edges { from to kind strength people { status value } } truncated asOf }"


async def test_places_with_counts_of_people_which_the_public_does_not_read(stage: Stage) -> None:
    field = f'supportNetwork(scope: {{ prefecture: "34" }}) {PICTURE}'

    for viewer, told in (
        (PUBLIC, {"status": "SUPPRESSED", "value": None}),
        (EHIME, {"status": "SHOWN", "value": 1}),
    ):
        answer = await ask(stage, field, viewer)
        root, town = answer["nodes"]
        assert (root["caption"], root["isRoot"], root["steps"]) == ("広島県", True, 0)
        assert root["people"] == {"status": "SHOWN", "value": 0}
        assert (town["caption"], town["steps"], town["people"]) == ("尾道市", 1, told)
        assert sorted(captions(answer)) == [
            ("尾道市", "IN_PREFECTURE", "広島県"), ("広島県", "SUPPORTS", "尾道市"),
        ]  # fmt: skip
        (edge,) = [e for e in answer["edges"] if e["kind"] == "SUPPORTS"]
        assert edge["people"] == told
        assert edge["strength"] == (None if viewer == PUBLIC else 1.0)
        assert (answer["truncated"], answer["asOf"]) == (False, "2026-11-20")


@pytest.mark.parametrize("viewer", [PUBLIC, TOCHIGI, MINISTRY, SHIRABE], ids=lambda v: str(v.role))
async def test_the_people_of_every_prefecture_are_those_of_the_files(
    stage: Stage, viewer: Viewer
) -> None:
    expected = TIES.supports(asked_by(viewer))
    found = set()
    for number in range(1, 48):
        answer = await ask(
            stage,
            f'supportNetwork(scope: {{ prefecture: "{number:02d}" }}, detail: PEOPLE, limit: 500) '
            "{ edges { from to kind } }",
            viewer,
        )
        for edge in answer["edges"]:
            if edge["kind"] == "SUPPORTS":
                ends = [parse(edge[end]) for end in ("from", "to")]
                found.add(tuple(key for _, key in filter(None, ends)))

    assert found == expected
    assert expected


async def test_a_field_leaves_those_who_work_on_it(stage: Stage) -> None:
    async def bodies(categories: str) -> list[str]:
        answer = await ask(
            stage,
            f'supportNetwork(scope: {{ prefecture: "09" }}, categories: {categories}) {PICTURE}',
            TOCHIGI,
        )
        return sorted(to for _, kind, to in captions(answer) if kind == "SUPPORTS")

    assert await bodies('["DX-L"]') == await bodies('["DX-P-1"]') == ["宇都宮市", "小山市"]
    assert await bodies('["DX-P-5"]') == []


async def test_a_person_stands_for_their_own_network(stage: Stage) -> None:
    field = f"supportNetwork(scope: {{ engineer: $id }}, detail: PEOPLE) {PICTURE}"
    mamoru = global_id("Engineer", "mamoru")

    assert sorted(captions(await ask(stage, field, TOCHIGI, id=mamoru))) == [
        ("架空 まもる", "DESIGNATED", "栃木県"),
        ("架空 まもる", "SUPPORTS", "宇都宮市"),
        ("架空 まもる", "SUPPORTS", "小山市"),
    ]
    hidden = await ask(stage, field, PUBLIC, id=mamoru)
    assert hidden == await ask(stage, field, PUBLIC, id=global_id("Engineer", "nobody"))
    assert hidden["nodes"] == hidden["edges"] == []


async def test_the_members_of_a_group_are_the_roots_of_its_network(stage: Stage) -> None:
    field = f"supportNetwork(scope: {{ wideAreaGroup: $id }}, detail: PEOPLE) {PICTURE}"
    members = Tables(REFERENCE).by("wide_area_group_members", "group_id")["RC-FUKUYAMA"]

    answer = await ask(stage, field, id=global_id("WideAreaGroup", "RC-FUKUYAMA"))

    roots = {node["key"] for node in answer["nodes"] if node["isRoot"]}
    assert roots == {global_id("Municipality", row["municipality_code"]) for row in members}
    assert sorted(captions(answer)) == [
        ("架空 うりこ", "DESIGNATED", "広島県"),
        ("架空 うりこ", "SUPPORTS", "尾道市"),
    ]
    assert answer["truncated"] is False


async def test_a_pool_is_drawn_with_the_people_whom_the_viewer_may_know(stage: Stage) -> None:
    field = f"supportNetwork(scope: {{ pool: $id }}, detail: PEOPLE) {PICTURE}"
    pool, name = global_id("Pool", "pool-tochigi"), "架空とちぎデジタル人材プール"

    assert sorted(captions(await ask(stage, field, TOCHIGI, id=pool))) == [
        ("架空 まもる", "DESIGNATED", "栃木県"),
        ("架空 まもる", "IN_POOL", name),
        ("架空 まもる", "SUPPORTS", "宇都宮市"),
        ("架空 まもる", "SUPPORTS", "小山市"),
    ]
    public = await ask(stage, field, PUBLIC, id=pool)
    assert [(node["caption"], node["isRoot"]) for node in public["nodes"]] == [(name, True)]
    assert public["edges"] == []


async def test_a_pool_s_places_are_told_without_its_people(stage: Stage) -> None:
    field = f"supportNetwork(scope: {{ pool: $id }}) {PICTURE}"

    answer = await ask(stage, field, TOCHIGI, id=global_id("Pool", "pool-tochigi"))

    assert sorted(captions(answer)) == [
        ("栃木県", "SUPPORTS", "宇都宮市"), ("栃木県", "SUPPORTS", "小山市"),
    ]  # fmt: skip


async def test_an_issue_is_drawn_with_those_who_worked_on_it_by_the_day(stage: Stage) -> None:
    issue = global_id("Issue", "bus-2")

    async def drawn(viewer: Viewer, day: str) -> list[tuple[str, str, str]]:
        scope = f'supportNetwork(scope: {{ issue: $id }}, detail: PEOPLE, asOf: "{day}")'
        answer = await ask(stage, f"{scope} {PICTURE}", viewer, id=issue)
        roots = {node["key"] for node in answer["nodes"] if node["isRoot"]}
        assert roots == {issue, global_id("Municipality", "092088")}
        return sorted(captions(answer))

    public = await drawn(PUBLIC, "2026-11-20")
    assert len(public) == 1
    ((body, kind, title),) = public
    assert (body, kind) == ("小山市", "FACES")
    done = "予約と配車のシステムを選び、乗り合いの組み方を設定した"
    assert await drawn(TOCHIGI, "2026-11-20") == [
        (done, "ADDRESSED", title),
        ("小山市", "FACES", title),
        ("架空 まもる", "CARRIED_OUT", done),
        ("架空 まもる", "DESIGNATED", "栃木県"),
        ("架空 まもる", "SUPPORTS", "宇都宮市"),
        ("架空 まもる", "SUPPORTS", "小山市"),
    ]
    assert await drawn(TOCHIGI, "2024-12-31") == public
    # Yukusaki's work begins on 2026-12-01.
    later = await drawn(PUBLIC, "2026-12-01")
    assert [(start, kind) for start, kind, _ in later if start.startswith("架空")] == [
        ("架空 ゆくさき", "CARRIED_OUT"),
    ]  # fmt: skip


async def test_a_scope_that_is_hidden_or_unknown_is_null(stage: Stage) -> None:
    for scope, label, key in (
        ("issue", "Issue", "bus-1"),
        ("issue", "Issue", "nothing"),
        ("pool", "Pool", "nothing"),
        ("wideAreaGroup", "WideAreaGroup", "nothing"),
    ):
        field = f"supportNetwork(scope: {{ {scope}: $id }}) {{ asOf }}"
        assert await ask(stage, field, id=global_id(label, key)) is None


async def test_a_thing_is_opened_by_kind_and_hidden_people_leave_no_trace(stage: Stage) -> None:
    field = """expand(node: $id, detail: PEOPLE, kinds: [ENGINEER, APPOINTMENT]) {
      nodes { key caption hidden { relation kind count { status value } } }
      edges { from to kind caption validFrom validTo } truncated }"""
    utsunomiya = global_id("Municipality", "092011")

    seen = await ask(stage, field, TOCHIGI, id=utsunomiya)
    assert captions(seen) == [("県・市町デジタル支援員", "SERVES", "宇都宮市")]
    assert seen["edges"][0]["validFrom"] == "2025-04-01"
    assert seen["truncated"] is False
    public = await ask(stage, field, PUBLIC, id=utsunomiya)
    assert public["edges"] == []
    relations = {one["relation"] for one in public["nodes"][0]["hidden"]}
    assert relations == {"ADJACENT_TO", "FACES", "IN_PEER_GROUP", "IN_PREFECTURE"}


@pytest.mark.parametrize("viewer", [PUBLIC, TOCHIGI], ids=lambda v: str(v.role))
async def test_what_is_hidden_and_what_is_drawn_are_all_there_is(
    stage: Stage, viewer: Viewer
) -> None:
    edges = TIES.edges(asked_by(viewer))
    field = """expand(node: $id, limit: 5) {
      nodes { isRoot hidden { relation count { value status } } } edges { kind } }"""
    for town in ("092011", "342050", "472018"):
        answer = await ask(stage, field, viewer, id=global_id("Municipality", town))
        (root,) = [node for node in answer["nodes"] if node["isRoot"]]
        counts = [h["count"] for h in root["hidden"] if h["relation"] in RELATIONS]
        drawn = sum(edge["kind"] in RELATIONS for edge in answer["edges"])
        # A count about people is withheld from the public where it is small: each is one here.
        total = drawn + sum(c["value"] if c["status"] == "SHOWN" else 1 for c in counts)
        assert total == sum(f"Municipality:{town}" in ends for ends in edges), town


@pytest.mark.parametrize(
    "field",
    [
        'supportNetwork(scope: { prefecture: "09" }, detail: PEOPLE)',
        'supportNetwork(scope: { prefecture: "09" }, limit: 10)',
        "expand(node: $id, detail: PEOPLE)",
    ],
)
async def test_a_neighbour_that_is_drawn_is_not_hidden(stage: Stage, field: str) -> None:
    edges = TIES.edges(asked_by(MINISTRY))
    variables = {"id": global_id("Municipality", "092011")} if "$id" in field else {}

    answer = await ask(
        stage,
        field + " { nodes { key hidden { relation count { value } } } }",
        MINISTRY,
        **variables,
    )

    drawn = {":".join(parse(node["key"]) or ()): node["hidden"] for node in answer["nodes"]}
    ends = {*drawn}
    read = {*RELATIONS} - {"LIVES_IN"}
    assert any({one, other} <= ends for one, other in edges)
    for key, hidden in drawn.items():
        told = sum(h["count"]["value"] for h in hidden if h["relation"] in read)
        assert told == sum(key in pair and not {*pair} <= ends for pair in edges), key


@pytest.mark.parametrize("viewer", [PUBLIC, IBARAKI], ids=lambda v: str(v.role))
async def test_paths_are_as_short_as_plain_networkx_finds_them(
    stage: Stage, viewer: Viewer
) -> None:
    graph = TIES.graph(asked_by(viewer))
    relations = ", ".join(RELATIONS)
    ends = [
        "Engineer:hiraku", "Engineer:mamoru", "Issue:mado-1", "Municipality:092088",
        "Prefecture:080004", "Engagement:mado-7.mamoru",
    ]  # fmt: skip
    lengths = []
    for one, other in combinations(ends, 2):
        answer = await ask(
            stage,
            f"path(from: $one, to: $other, relations: [{relations}], limit: 5) "
            "{ nodes { key steps } edges { key from to caption } paths { nodes edges steps } }",
            viewer, one=global_id(*one.split(":", 1)), other=global_id(*other.split(":", 1)),
        )  # fmt: skip
        paths = [[":".join(parse(k) or ()) for k in p["nodes"]] for p in answer["paths"]]
        expected: list[list[str]] = []
        if one in graph and other in graph and nx.has_path(graph, one, other):
            found = list(nx.all_shortest_paths(graph, one, other))
            expected = found if len(found[0]) <= 5 else []
        assert len(paths) == min(5, len(expected)), (one, other)
        assert all(path in expected for path in paths)
        assert all(p["steps"] == len(p["edges"]) == len(p["nodes"]) - 1 for p in answer["paths"])
        lengths += [len(path) for path in paths]
    assert len(set(lengths)) > 2


async def test_without_a_path_the_picture_is_empty(stage: Stage) -> None:
    field = "path(from: $one, to: $other) { nodes { key } edges { key } paths { steps } }"
    hiraku, nobody = global_id("Engineer", "hiraku"), global_id("Engineer", "nobody")
    empty: dict[str, list[Any]] = {"nodes": [], "edges": [], "paths": []}

    assert await ask(stage, field, one=hiraku, other=nobody) == empty
    assert await ask(stage, field, one=hiraku, other="no id") == empty
    # Mamoru is there, but not for the public: as if he were not.
    assert await ask(stage, field, one=hiraku, other=global_id("Engineer", "mamoru")) == empty


@pytest.mark.parametrize(
    ("field", "message"),
    [
        (
            'supportNetwork(scope: { prefecture: "08" }, limit: 9)',
            "limit must lie between 10 and 500",
        ),
        ('supportNetwork(scope: { engineer: "x" })', "engineer is not the global id of a person"),
        ('supportNetwork(scope: { pool: "" })', "pool is not the global id of a pool"),
        ('supportNetwork(scope: { issue: "x" })', "issue is not the global id of an issue"),
        (
            'supportNetwork(scope: { wideAreaGroup: "x" })',
            "wideAreaGroup is not the global id of a wide-area group",
        ),
        ('expand(node: "x", limit: 101)', "limit must lie between 1 and 100"),
        ('path(from: "x", to: "y", maxSteps: 5)', "maxSteps must lie between 1 and 4"),
        ('path(from: "x", to: "y", limit: 0)', "limit must lie between 1 and 5"),
    ],
)
async def test_what_makes_no_sense_is_refused(stage: Stage, field: str, message: str) -> None:
    result = await stage.ask(f"{{ {field} {{ truncated }} }}")

    assert result.errors is not None
    assert [error.message for error in result.errors] == [message]


async def test_what_is_not_there_is_null(stage: Stage) -> None:
    assert await ask(stage, 'expand(node: "x") { truncated }') is None
    hidden = global_id("Issue", "bus-1")
    assert await ask(stage, "expand(node: $id) { truncated }", id=hidden) is None
    assert await ask(stage, 'supportNetwork(scope: { prefecture: "09" }, asOf: "1999-01-01") { edges { key } }') == {"edges": []}  # fmt: skip


async def test_a_network_is_one_statement_beside_what_it_shows(stage: Stage) -> None:
    runs = []
    for prefecture in ("09", "34"):
        graph = stage.graph(MINISTRY)
        await stage.standing_cache.get(graph)
        graph.ran = []
        text = f'{{ supportNetwork(scope: {{ prefecture: "{prefecture}" }}, detail: PEOPLE) {{ nodes {{ caption hidden {{ relation }} }} }} }}'
        assert (await stage.ask(text, graph=graph)).errors is None
        runs.append(graph.ran)

    assert runs[0] == runs[1]
    assert sorted(runs[0]) == [
        "engineer/by_id", "network/neighbours", "network/supports", "place/by_code",
    ]  # fmt: skip
