"""Accelerators nearby, on the named world: scores that can be worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from graph.analysis.adjacency import Rule
from graph.viewer import PUBLIC, Viewer
from loaders import nearby
from loaders.nearby import Answer, Conditions, Need
from tests.loaders.viewers import ALL, IBARAKI, KOGA, MINISTRY, OKINAWA
from tests.stage import TODAY, Stage

pytestmark = pytest.mark.anyio


async def answer(
    stage: Stage, place: str, viewer: Viewer, rule: Rule | None = None, **more: Any
) -> Answer:
    graph = stage.graph(viewer)
    standing = await stage.standing_cache.get(graph)
    graph.ran = []
    level = "PREFECTURE" if place.endswith("000", 2, 5) else "MUNICIPALITY"
    found = await nearby.solutions(
        graph,
        standing,
        origin=place,
        need=Need(place=place),
        conditions=Conditions(as_of=TODAY, rule=rule or Rule(level=level), **more),
        wanted=20,
    )
    assert graph.ran == ["nearby/solutions"]
    return found


async def people(
    stage: Stage, place: str, viewer: Viewer, rule: Rule | None = None, **more: Any
) -> list[tuple[str, float]]:
    found = await answer(stage, place, viewer, rule, **more)
    return [(helper.engineer_id, helper.score) for helper in found.helpers]


async def test_a_prefecture_meets_who_solved_the_like_of_its_open_issues(stage: Stage) -> None:
    """Two open issues, mado-1 and bus-1: .60 share + .25 best outcome + .15 nearest place."""
    assert await people(stage, "080004", IBARAKI) == [
        ("kakure", 1.0),  # both; reused
        ("mamoru", 0.875),  # both; confirmed
        ("hiraku", 0.6375),  # one; measured
        ("satomi", 0.575),  # one; confirmed
    ]


async def test_the_evidence_says_which_open_issue_each_work_answers(stage: Stage) -> None:
    found = await answer(stage, "080004", IBARAKI)
    kakure = found.helpers[0]

    assert found.needs == 2
    assert [(s.answers, s.engagement_id, s.strength) for s in kakure.solutions] == [
        ("mado-1", "mado-5.kakure", "REUSED"),
        ("bus-1", "bus-5.kakure", "CONFIRMED"),
    ]
    assert kakure.parts == {
        "SIMILAR_SOLVED_ISSUE": 1.0, "OUTCOME_STRENGTH": 1.0, "PROXIMITY": 1.0,
    }  # fmt: skip


async def test_an_issue_that_is_hidden_from_the_viewer_is_no_need(stage: Stage) -> None:
    """bus-1 is Ibaraki's own: the public asks for mado-1 alone, which hiraku covers wholly."""
    assert await people(stage, "080004", PUBLIC) == [("hiraku", 0.9375)]


async def test_a_municipality_asks_its_own_neighbours(stage: Stage) -> None:
    """One open issue, bus-1; at equal scores the id decides."""
    assert await people(stage, "082040", KOGA) == [("mamoru", 0.875), ("satomi", 0.875)]


async def test_okinawa_meets_who_comes_by_ferry(stage: Stage) -> None:
    assert await people(stage, "470007", OKINAWA) == [("minami", 0.845)]
    assert await people(stage, "470007", PUBLIC) == []


async def test_an_island_without_neighbours_has_no_answer(stage: Stage) -> None:
    found = await answer(stage, "422096", MINISTRY)

    assert (found.needs, found.reach.near, found.helpers) == (1, {}, [])


async def test_another_place_of_the_person_may_be_the_near_one(stage: Stage) -> None:
    """Ibaraki asks who lives, serves or is pooled in a prefecture beside it, wherever they worked.

    Kenin solved the like but lives in Gunma; hiraku's post and membership have ended.
    """

    async def by(basis: str) -> list[tuple[str, list[str]]]:
        found = await answer(stage, "080004", IBARAKI, bases=(basis,))
        return [
            (h.engineer_id, sorted(s.engagement_id for s in h.solutions)) for h in found.helpers
        ]

    mamoru = ("mamoru", ["bus-2.mamoru", "mado-3.mamoru", "mado-7.mamoru"])
    assert await by("HOME") == [
        ("kakure", ["bus-5.kakure", "mado-5.kakure"]),
        mamoru,
        ("hiraku", ["mado-2.hiraku"]),
    ]
    assert await by("SERVED") == [mamoru]
    assert await by("POOL") == [mamoru]


async def test_a_pool_of_a_group_is_near_where_its_members_are(stage: Stage) -> None:
    """Kagawa asks who is pooled in Ehime: by a group of towns. Owari was only invited."""
    found = await answer(stage, "370002", MINISTRY, bases=("POOL",))

    assert [
        (h.engineer_id, sorted(s.engagement_id for s in h.solutions)) for h in found.helpers
    ] == [("uriko", ["safe-2.uriko"])]


@pytest.mark.parametrize("viewer", ALL, ids=lambda v: f"{v.role}:{v.body}")
async def test_nobody_meets_a_person_who_is_hidden_from_them(stage: Stage, viewer: Viewer) -> None:
    everybody = {one for one, _ in await people(stage, "080004", MINISTRY)}
    hidden = {"torikeshi", "kigen", "shirabe", "nazashi", "satomi", "mamoru", "kakure"}
    allowed = {
        "government": {"mamoru", "kakure"},
        "prefecture:08": {"satomi"},
        "body:082015": {"nazashi"},
        "analyst": {"shirabe"},
        "self:shirabe": {"shirabe"},
        "ministry": hidden,
    }
    seen = {one for one, _ in await people(stage, "080004", viewer)}
    may = {"hiraku"}.union(*(allowed.get(token, set()) for token in viewer.audiences))

    assert seen <= everybody & may
    assert "hiraku" in seen
