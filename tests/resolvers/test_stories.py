"""Success stories and what came of them: who followed them, on which of their issues, in a picture."""

from __future__ import annotations

from typing import Any

import pytest

from graph.identity import global_id, parse
from graph.viewer import PUBLIC, Role, Viewer
from tests.loaders.viewers import MINISTRY
from tests.stage import Stage

pytestmark = pytest.mark.anyio

OITA = Viewer(Role.MUNICIPALITY, "442011")


async def story(stage: Stage, key: str, fields: str, viewer: Viewer = PUBLIC) -> Any:
    """What is asked of a story."""
    text = f"query ($id: ID!) {{ node(id: $id) {{ ... on SuccessStory {{ {fields} }} }} }}"
    result = await stage.ask(text, viewer, id=global_id("SuccessStory", key))
    assert result.errors is None, result.errors
    assert result.data is not None
    return result.data["node"]


REUSES = "reusedBy { edges { node { name } since issue { title } } }"
MITO = "引っ越しの季節に市民課の窓口が二時間待ちになる"


def reuse(name: str, since: str, issue: str | None) -> dict[str, Any]:
    return {"node": {"name": name}, "since": since, "issue": issue and {"title": issue}}


async def test_who_followed_a_story_on_which_issue_of_theirs(stage: Stage) -> None:
    """Saitama's issue is for local governments only."""
    for viewer, saitama in (
        (PUBLIC, None),
        (MINISTRY, "区役所の待合室があふれ、番号の呼び出しが追いつかない"),
    ):
        assert await story(stage, "st-mado-2", REUSES, viewer) == {"reusedBy": {"edges": [
            reuse("さいたま市", "2026-09-01", saitama),
            reuse("水戸市", "2026-06-15", MITO),
            reuse("千葉市", "2026-05-01", "転入と転出の窓口で申請書を何枚も書かせている"),
        ]}}  # fmt: skip


async def test_an_issue_of_another_field_is_not_what_a_story_was_followed_for(stage: Stage) -> None:
    """Matsuyama's only issue is about security, the story about boars."""
    assert await story(stage, "st-boar-3", REUSES, OITA) == {
        "reusedBy": {"edges": [reuse("松山市", "2026-04-01", None)]}
    }


DIFFUSION = """diffusion { truncated asOf paths { steps }
  nodes { key kind isRoot steps entity { id } } edges { from kind to validFrom isDerived } }"""


def named(key: str) -> str:
    """A global id as `Label:key`."""
    return ":".join(parse(key) or ())


async def picture(
    stage: Stage, key: str, viewer: Viewer = PUBLIC
) -> tuple[dict[str, int], set[tuple[str, str, str, str | None]]]:
    """Steps from the story by thing, and the edges with their first days."""
    drawn = (await story(stage, key, DIFFUSION, viewer))["diffusion"]
    roots = [named(node["key"]) for node in drawn["nodes"] if node["isRoot"]]
    assert roots == [f"SuccessStory:{key}"]
    assert all(node["entity"]["id"] == node["key"] for node in drawn["nodes"])
    assert not any(edge["isDerived"] for edge in drawn["edges"])
    assert (drawn["truncated"], drawn["asOf"], drawn["paths"]) == (False, "2026-11-20", [])
    return (
        {named(node["key"]): node["steps"] for node in drawn["nodes"]},
        {
            (named(edge["from"]), edge["kind"], named(edge["to"]), edge["validFrom"])
            for edge in drawn["edges"]
        },
    )


async def test_how_a_story_spread_from_its_issue_to_those_who_followed_it(stage: Stage) -> None:
    own, work = "SuccessStory:st-mado-2", "Engagement:mado-2.hiraku"

    steps, edges = await picture(stage, "st-mado-2")

    assert steps == {
        own: 0, work: 1, "Municipality:111007": 1, "Municipality:082015": 1,
        "Municipality:121002": 1, "Issue:mado-2": 2, "Engineer:hiraku": 2,
        "Municipality:072044": 3, "TrainingCourse:JICHIDAI-15": 3,
    }  # fmt: skip
    assert edges == {
        (own, "ABOUT", work, None),
        (work, "ADDRESSED", "Issue:mado-2", None),
        ("Municipality:072044", "FACES", "Issue:mado-2", None),
        ("Engineer:hiraku", "CARRIED_OUT", work, None),
        ("Engineer:hiraku", "COMPLETED", "TrainingCourse:JICHIDAI-15", "2025-03-10"),
        ("Municipality:111007", "REUSED", own, "2026-09-01"),
        ("Municipality:082015", "REUSED", own, "2026-06-15"),
        ("Municipality:121002", "REUSED", own, "2026-05-01"),
    }


async def test_a_picture_of_a_story_shows_what_the_viewer_may_see(stage: Stage) -> None:
    """Torikeshi is known to the ministry only, the issue of `st-bus-3` in its own prefecture."""
    flood = {
        "SuccessStory:st-flood-2", "Engagement:flood-2.kitamichi", "Engagement:flood-2.torikeshi",
        "Issue:flood-2", "Engineer:kitamichi", "TrainingCourse:JICHIDAI-13", "Municipality:022012",
        "Municipality:012025",
    }  # fmt: skip

    public, _ = await picture(stage, "st-flood-2")
    ministry, edges = await picture(stage, "st-flood-2", MINISTRY)
    hidden, no_edges = await picture(stage, "st-bus-3")

    assert set(public) == flood
    assert set(ministry) == {*flood, "Engineer:torikeshi"}
    assert ("Engineer:torikeshi", "CARRIED_OUT", "Engagement:flood-2.torikeshi", None) in edges
    assert (hidden, no_edges) == ({"SuccessStory:st-bus-3": 0}, set())


async def test_who_reused_the_work_stands_beside_who_followed_the_story(stage: Stage) -> None:
    _, edges = await picture(stage, "st-boar-3", OITA)

    assert {edge for edge in edges if edge[1] == "REUSED"} == {
        ("Municipality:382019", "REUSED", "Engagement:boar-3.owari", "2026-02-01"),
        ("Municipality:382019", "REUSED", "SuccessStory:st-boar-3", "2026-04-01"),
    }


async def test_a_story_is_opened_in_a_drawing_by_those_who_may_read_it(stage: Stage) -> None:
    """Matsuyama followed a story that was withdrawn: it is still there for the body that told it."""
    text = """query ($town: ID!, $story: ID!) {
      town: expand(node: $town, relations: [REUSED]) { nodes { key } }
      story: expand(node: $story, relations: [ABOUT, REUSED], detail: PEOPLE) { nodes { key } }
    }"""
    ids: dict[str, Any] = {
        "town": global_id("Municipality", "382019"),
        "story": global_id("SuccessStory", "st-boar-3"),
    }

    public = await stage.ask(text, **ids)
    own = await stage.ask(text, OITA, **ids)

    assert public.data is not None
    assert [named(node["key"]) for node in public.data["town"]["nodes"]] == ["Municipality:382019"]
    assert public.data["story"] is None
    assert own.data is not None
    assert {named(node["key"]) for node in own.data["town"]["nodes"]} == {
        "Municipality:382019", "SuccessStory:st-boar-3",
    }  # fmt: skip
    assert {named(node["key"]) for node in own.data["story"]["nodes"]} == {
        "SuccessStory:st-boar-3", "Engagement:boar-3.owari", "Municipality:382019",
    }  # fmt: skip
