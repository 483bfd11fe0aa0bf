"""Peers through the API: whole answers, what they cost, and questions that make no sense."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import ExecutionResult

from graph.identity import global_id
from graph.viewer import PUBLIC, Viewer
from tests.loaders.viewers import KOGA, MINISTRY, MITO, SHIRABE, TOCHIGI
from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def peers(
    stage: Stage, arguments: str, selection: str, viewer: Viewer = PUBLIC, town: str = "082015"
) -> Any:
    text = f'{{ municipality(code: "{town}") {{ peers({arguments}) {{ {selection} }} }} }}'
    result = await stage.ask(text, viewer)
    assert result.errors is None, result.errors
    assert result.data is not None
    return result.data["municipality"]["peers"]


async def refused(stage: Stage, arguments: str, **variables: Any) -> tuple[str, str]:
    text = f'{{ municipality(code: "082015") {{ peers({arguments}) {{ totalCount }} }} }}'
    result: ExecutionResult = await stage.ask(text, **variables)
    assert result.errors is not None
    (error,) = result.errors
    assert error.extensions is not None
    return error.extensions["code"], error.message


NAMES = "edges { node { name } score solutions { engagement { outcome { strength } } } }"


def told(answer: Any) -> dict[str, list[str]]:
    """The strengths of the solutions of each peer."""
    return {
        edge["node"]["name"]: [s["engagement"]["outcome"]["strength"] for s in edge["solutions"]]
        for edge in answer["edges"]
    }


async def test_a_problem_in_ones_own_words_is_enough(stage: Stage) -> None:
    text = 'solved: { text: "市民課の窓口で申請書を何枚も書かせ、待ち時間が長い" }'

    assert told(await peers(stage, text, NAMES)) == {
        "前橋市": ["MEASURED"], "いわき市": ["MEASURED"], "宇都宮市": ["MEASURED", "CONFIRMED", "CONFIRMED"],
    }  # fmt: skip


async def test_a_field_is_enough_and_includes_the_narrower_ones(stage: Stage) -> None:
    # Of the towns of its type, Kochi and Oita solved something against wild boars.
    for field in ("DX-L-07-1", "DX-L-07", "DX-L"):
        found = told(await peers(stage, f'solved: {{ category: "{field}" }}', NAMES))
        assert {"高知市", "大分市"} <= set(found), field
    only = await peers(
        stage, 'solved: { category: "DX-L-07-1" }', "edges { solutions { similarity { score } } }"
    )
    assert {s["similarity"] for e in only["edges"] for s in e["solutions"]} == {None}
    # What a code begins with is no field.
    result = await stage.ask(
        '{ municipality(code: "082015") { peers(solved: { category: "DX-L-0" }) { totalCount } } }'
    )
    assert [e.message for e in result.errors or ()] == ["solved.category names no field: DX-L-0"]


async def test_what_they_share_is_named_in_either_language(stage: Stage) -> None:
    arguments = "by: [SAME_WIDE_AREA_GROUP, ADJACENT, SIMILAR_PROFILE], first: 1"
    selection = """edges {
      node { name } score reasons { kind contribution ja: explanation en: explanation(language: EN) }
      introduction { channel via { kind name } ja: explanation en: explanation(language: EN) }
    }"""

    assert await peers(stage, arguments, selection) == {
        "edges": [
            {
                "node": {"name": "ひたちなか市"},
                "score": 0.37,
                "reasons": [
                    {
                        "kind": "SAME_WIDE_AREA_GROUP",
                        "contribution": 0.25,
                        "ja": "同じ圏域に属する（いばらき県央地域連携中枢都市圏）",
                        "en": "In the same wide-area group (Central Ibaraki core-city area)",
                    },
                    {
                        "kind": "ADJACENT",
                        "contribution": 0.12,
                        "ja": "隣り合っている（陸続き）",
                        "en": "Adjacent (by land)",
                    },
                ],
                "introduction": {
                    "channel": "WIDE_AREA_GROUP",
                    "via": {"kind": "WIDE_AREA_GROUP", "name": "いばらき県央地域連携中枢都市圏"},
                    "ja": "両方が属するいばらき県央地域連携中枢都市圏を通じて",
                    "en": "Through Central Ibaraki core-city area, to which both belong",
                },
            }
        ]
    }


async def test_who_serves_two_places_counts_where_the_viewer_may_know_them(stage: Stage) -> None:
    # Mamoru, whom governments may know, serves Utsunomiya and Oyama; Minami two towns of Okinawa.
    arguments, selection = "by: [SHARED_HELPER]", "totalCount edges { node { name } score }"

    assert await peers(stage, arguments, selection, TOCHIGI, "092011") == {
        "totalCount": 1, "edges": [{"node": {"name": "小山市"}, "score": 0.06}],
    }  # fmt: skip
    for viewer in (PUBLIC, SHIRABE):
        assert (await peers(stage, arguments, selection, viewer, "092011"))["totalCount"] == 0


async def test_similar_issues_tie_towns_whose_issues_the_viewer_may_read(stage: Stage) -> None:
    arguments, selection = "by: [SIMILAR_ISSUES]", "edges { node { name } }"

    async def names(viewer: Viewer) -> set[str]:
        found = await peers(stage, arguments, selection, viewer)
        return {edge["node"]["name"] for edge in found["edges"]}

    # What Saitama posted is for local governments.
    assert await names(MITO) - await names(PUBLIC) == {"さいたま市"}


async def test_pages_follow_each_other_and_the_count_is_of_all(stage: Stage) -> None:
    whole = await peers(stage, "first: 100", "totalCount edges { rank node { code } }")
    assert whole["totalCount"] == len(whole["edges"])
    codes: list[str] = []
    after = ""
    while True:
        part = await peers(
            stage, f"first: 25{after}", "edges { node { code } } pageInfo { hasNextPage endCursor }"
        )
        codes += [edge["node"]["code"] for edge in part["edges"]]
        if not part["pageInfo"]["hasNextPage"]:
            break
        after = f', after: "{part["pageInfo"]["endCursor"]}"'

    assert codes == [edge["node"]["code"] for edge in whole["edges"]]
    assert [edge["rank"] for edge in whole["edges"]] == list(range(1, len(codes) + 1))


async def test_days_of_hidden_people_cannot_be_asked_out(stage: Stage) -> None:
    # Utsunomiya's issue was closed on 2026-03-31; who solved it had begun in 2025.
    question = f'solved: {{ issue: "{global_id("Issue", "mado-1")}" }}, asOf: '

    async def strengths(day: str, viewer: Viewer) -> int:
        return len(
            told(await peers(stage, f'{question}"{day}"', NAMES, viewer)).get("宇都宮市", ())
        )

    assert [await strengths(day, PUBLIC) for day in ("2026-03-30", "2026-03-31")] == [0, 3]
    assert [await strengths(day, MINISTRY) for day in ("2025-05-31", "2025-06-01")] == [0, 1]


async def test_a_hidden_issue_and_one_that_is_not_there_answer_alike(stage: Stage) -> None:
    selection = "totalCount edges { rank } pageInfo { hasNextPage endCursor }"

    hidden, unknown = [
        await peers(stage, f'solved: {{ issue: "{global_id("Issue", key)}" }}', selection, town="082040")
        for key in ("bus-1", "nobody")
    ]  # fmt: skip

    assert hidden == unknown == {
        "totalCount": 0, "edges": [], "pageInfo": {"hasNextPage": False, "endCursor": None},
    }  # fmt: skip
    assert (
        await peers(stage, f'solved: {{ issue: "{global_id("Issue", "bus-1")}" }}', selection, KOGA, "082040")
    )["totalCount"]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (
            "by: []",
            "BAD_USER_INPUT",
            "by names no way of being a peer; leave it out for the usual ones",
        ),
        ('solved: { text: " " }', "BAD_USER_INPUT", "text is empty"),
        ('solved: { issue: "x" }', "BAD_USER_INPUT", "issue is not the global id of an issue"),
        ("first: 0", "BAD_USER_INPUT", "first must lie between 1 and 100"),
    ],
)
async def test_what_makes_no_sense_is_refused(
    stage: Stage, arguments: str, code: str, message: str
) -> None:
    found = await refused(stage, arguments)

    assert found == (code, message)


async def test_a_cursor_is_good_for_its_own_question_only(stage: Stage) -> None:
    cursor = (await peers(stage, "first: 1", "pageInfo { endCursor }"))["pageInfo"]["endCursor"]

    code, _ = await refused(stage, f'by: [ADJACENT], after: "{cursor}"')

    assert code == "BAD_CURSOR"


async def test_thirty_peers_cost_the_statements_of_three(stage: Stage) -> None:
    selection = (
        "edges { node { name prefecture { name } } reasons { explanation } "
        "solutions { engagement { engineer { displayName } } } introduction { via { name } } }"
    )
    runs = []
    for first in (3, 30):
        graph = stage.graph(MINISTRY)
        await stage.standing_cache.get(graph)
        graph.ran = []
        text = (
            f'{{ municipality(code: "082015") {{ peers(first: {first}, minimumOutcome: REPORTED, '
            f'solved: {{ category: "DX-L" }}) {{ {selection} }} }} }}'
        )
        result = await stage.ask(text, graph=graph)
        assert result.errors is None
        runs.append(sorted(graph.ran))

    assert runs[0] == runs[1]
    assert runs[0].count("municipality/peers") == runs[0].count("municipality/introductions") == 1
