"""Bad input to `match`, pages of it, and what it says of people nobody may see."""

from __future__ import annotations

from typing import Any

import pytest

from graph.identity import global_id
from graph.viewer import PUBLIC
from tests.loaders.viewers import KOGA, MINISTRY
from tests.stage import Stage

pytestmark = pytest.mark.anyio

ASK = """query ($subject: IssueSubject!, $require: CandidateConditions, $prefer: CandidateConditions,
  $weights: [MatchWeightInput!], $pools: [ID!], $first: Int, $after: String) {
  match(subject: $subject, require: $require, prefer: $prefer, weights: $weights, pools: $pools,
    first: $first, after: $after) {
    totalCount
    weights { factor weight }
    pageInfo { hasNextPage endCursor }
    edges { rank score node { id } reasons { weight value contribution } missing { isBlocking } }
  }
}"""
MADO = {"issue": global_id("Issue", "mado-1")}
FIELD = {"draft": {"category": "DX-P-1"}}


async def refused(stage: Stage, **variables: Any) -> list[tuple[str, str]]:
    """The code and the message of each error."""
    result = await stage.ask(ASK, MINISTRY, **({"subject": FIELD} | variables))
    return [
        (str((e.extensions or {}).get("code")), e.message.partition(" ")[0])
        for e in result.errors or ()
    ]


@pytest.mark.parametrize(
    ("argument", "variables"),
    [
        ("text", {"subject": {"text": " \n"}}),
        ("text", {"subject": {"text": "あ" * 4_001}}),
        ("issue", {"subject": {"issue": global_id("Engineer", "hiraku")}}),
        ("issue", {"subject": {"issue": "no id"}}),
        ("draft.problem", {"subject": {"draft": {"problem": " "}}}),
        ("draft.sizeDays", {"subject": {"draft": {"sizeDays": 0}}}),
        ("draft.sizeDays", {"subject": {"draft": {"sizeDays": -3}}}),
        ("draft.sizeDays", {"subject": {"draft": {"sizeDays": 1e300}}}),
        ("draft.skills.levelAtLeast", {"subject": {"draft": {"skills": [{"skill": "S", "levelAtLeast": 5}]}}}),
        ("weights", {"weights": []}),
        ("weights", {"weights": [{"factor": "SKILLS", "weight": -1}]}),
        ("weights", {"weights": [{"factor": "SKILLS", "weight": 0}]}),
        ("weights", {"weights": [{"factor": "SKILLS", "weight": 1}, {"factor": "SKILLS", "weight": 2}]}),
        ("require.freeDaysPerMonthAtLeast", {"require": {"freeDaysPerMonthAtLeast": 32}}),
        ("prefer.freeDaysPerMonthAtLeast", {"prefer": {"freeDaysPerMonthAtLeast": -0.5}}),
        ("prefer.skills", {"prefer": {"skills": [{"skill": f"S{n}"} for n in range(51)]}}),
        ("require.roles", {"require": {"roles": [f"R{n}" for n in range(51)]}}),
        ("pools", {"pools": ["no id"]}),
        ("pools", {"pools": [global_id("Issue", "mado-1")]}),
        ("first", {"first": 101}),
    ],
)  # fmt: skip
async def test_bad_input_is_told_by_its_name(
    stage: Stage, argument: str, variables: dict[str, Any]
) -> None:
    assert await refused(stage, **variables) == [("BAD_USER_INPUT", argument)]


@pytest.mark.parametrize(
    "text", ["' OR 1=1 //", ") +(for:ministry", "*:* ~ ^ [a TO b] \\", "\x00\uffff😀", "--", "の"]
)
async def test_no_text_breaks_the_search(stage: Stage, text: str) -> None:
    for subject in ({"text": text}, {"draft": {"problem": text, "category": "DX-L-06"}}):
        result = await stage.ask(ASK, PUBLIC, subject=subject)
        assert result.errors is None
        assert result.data is not None


@pytest.mark.parametrize("subject", [MADO, FIELD, {"text": "避難所の受付を早くしたい"}])
async def test_pages_put_together_are_the_whole_list(stage: Stage, subject: dict[str, Any]) -> None:
    whole = await stage.ask(ASK, MINISTRY, subject=subject, first=100)
    assert whole.data is not None
    every = whole.data["match"]["edges"]
    assert len(every) == whole.data["match"]["totalCount"] >= 3
    assert [edge["rank"] for edge in every] == list(range(1, len(every) + 1))
    found: list[Any] = []
    after = None
    while True:
        page = await stage.ask(ASK, MINISTRY, subject=subject, first=2, after=after)
        assert page.data is not None
        found += page.data["match"]["edges"]
        if not page.data["match"]["pageInfo"]["hasNextPage"]:
            break
        after = page.data["match"]["pageInfo"]["endCursor"]
    assert found == every
    for edge in every:
        assert edge["score"] == round(sum(one["contribution"] for one in edge["reasons"]), 9)


async def test_a_cursor_holds_for_its_own_question_only(stage: Stage) -> None:
    page = await stage.ask(ASK, MINISTRY, subject=MADO, first=1)
    assert page.data is not None
    taken = page.data["match"]["pageInfo"]["endCursor"]

    for other in ({"subject": FIELD}, {"subject": MADO, "prefer": {"isAccelerator": True}}):
        result = await stage.ask(ASK, MINISTRY, first=1, after=taken, **other)
        assert [(e.extensions or {})["code"] for e in result.errors or ()] == ["BAD_CURSOR"]


async def test_an_issue_that_is_hidden_is_as_one_that_is_not_there(stage: Stage) -> None:
    for key in ("bus-1", "no such issue"):
        result = await stage.ask(ASK, PUBLIC, subject={"issue": global_id("Issue", key)})
        assert (result.data, result.errors) == ({"match": None}, None)
    result = await stage.ask(ASK, KOGA, subject={"issue": global_id("Issue", "bus-1")})
    assert result.data is not None
    assert result.data["match"]["edges"]


async def test_weights_that_were_given_are_the_weights_used(stage: Stage) -> None:
    given = [{"factor": "SKILLS", "weight": 3}, {"factor": "AVAILABILITY", "weight": 1}]

    result = await stage.ask(ASK, MINISTRY, subject=MADO, weights=given)

    assert result.data is not None
    assert result.data["match"]["weights"] == [
        {"factor": "SKILLS", "weight": 0.75}, {"factor": "AVAILABILITY", "weight": 0.25},
    ]  # fmt: skip


async def test_only_people_of_the_pools_are_looked_at(stage: Stage) -> None:
    pools = [global_id("Pool", "pool-tochigi")]

    result = await stage.ask(ASK, MINISTRY, subject=FIELD, pools=pools)

    assert result.data is not None
    ids = {edge["node"]["id"] for edge in result.data["match"]["edges"]}
    assert ids == {global_id("Engineer", "mamoru")}


LOAD = """query ($subject: IssueSubject!) { match(subject: $subject, first: 100) { edges {
  node { id load { bodiesServed } } loadAfter { bodiesServed }
} } }"""


@pytest.mark.parametrize(
    ("body", "after"),
    [
        (None, 2),
        ("092011", 2),  # serves it already
        ("082015", 3),
    ],
)
async def test_a_body_that_is_served_already_is_no_further_body(
    stage: Stage, body: str | None, after: int
) -> None:
    draft = {"category": "DX-P-1", "sizeDays": 6, "body": body}

    result = await stage.ask(LOAD, MINISTRY, subject={"draft": draft})

    assert result.errors is None
    assert result.data is not None
    edges = {edge["node"]["id"]: edge for edge in result.data["match"]["edges"]}
    found = edges[global_id("Engineer", "mamoru")]
    assert found["node"]["load"] == {"bodiesServed": 2}
    assert found["loadAfter"] == {"bodiesServed": after}


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"subject": {"draft": {"category": "NOPE"}}}, "draft.category names no field: NOPE"),
        ({"subject": {"draft": {"skills": [{"skill": "NOPE"}]}}}, "draft.skills names no skill: NOPE"),
        ({"require": {"confirmedOutcomeIn": ["DX-P-1", "NOPE"]}}, "require.confirmedOutcomeIn names no field: NOPE"),
        ({"prefer": {"confirmedOutcomeIn": ["NOPE"]}}, "prefer.confirmedOutcomeIn names no field: NOPE"),
        ({"require": {"skills": [{"skill": "NOPE"}]}}, "require.skills names no skill: NOPE"),
    ],
)  # fmt: skip
async def test_an_unknown_field_or_skill_is_told(
    stage: Stage, variables: dict[str, Any], told: str
) -> None:
    result = await stage.ask(ASK, MINISTRY, **({"subject": FIELD} | variables))

    assert [error.message for error in result.errors or ()] == [told]


PATH = """query ($subject: IssueSubject!) { match(subject: $subject) { edges { node { id } path {
  asOf truncated nodes { key isRoot steps } edges { from kind to isDerived } paths { nodes steps }
} } } }"""


async def test_the_path_leads_over_what_the_candidate_solved(stage: Stage) -> None:
    result = await stage.ask(PATH, KOGA, subject={"issue": global_id("Issue", "bus-1")})

    assert result.errors is None
    assert result.data is not None
    drawn = {edge["node"]["id"]: edge["path"] for edge in result.data["match"]["edges"]}
    mamoru = global_id("Engineer", "mamoru")
    need, solved, work = (
        global_id("Issue", "bus-1"), global_id("Issue", "bus-2"), global_id("Engagement", "bus-2.mamoru"),
    )  # fmt: skip
    assert drawn[mamoru] == {
        "asOf": "2026-11-20",
        "truncated": False,
        "nodes": [
            {"key": key, "isRoot": steps == 0, "steps": steps}
            for steps, key in enumerate((need, solved, work, mamoru))
        ],
        "edges": [
            {"from": need, "kind": "SIMILAR_TO", "to": solved, "isDerived": True},
            {"from": work, "kind": "ADDRESSED", "to": solved, "isDerived": False},
            {"from": mamoru, "kind": "CARRIED_OUT", "to": work, "isDerived": False},
        ],
        "paths": [{"nodes": [need, solved, work, mamoru], "steps": 3}],
    }


@pytest.mark.parametrize("subject", [FIELD, {"text": "窓口の待ち時間を減らしたい"}])
async def test_no_path_leads_from_what_is_no_issue(stage: Stage, subject: dict[str, Any]) -> None:
    result = await stage.ask(PATH, MINISTRY, subject=subject)

    assert result.errors is None
    assert result.data is not None
    paths = [edge["path"] for edge in result.data["match"]["edges"]]
    nothing: dict[str, Any] = {
        "asOf": "2026-11-20", "truncated": False, "nodes": [], "edges": [], "paths": [],
    }  # fmt: skip
    assert paths
    assert all(path == nothing for path in paths)
