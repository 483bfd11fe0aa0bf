"""Every issue and place of the named world, against the answers worked out without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from enishi.package_data import REFERENCE
from graph.analysis.adjacency import Rule
from graph.analysis.nearby import Solution
from graph.viewer import PUBLIC, Viewer
from loaders import nearby
from loaders.nearby import Answer, Conditions, Need
from loaders.solved_alike import solved_alike
from tests.exhaustive import Alike, Calibration, Exhaustive, Found, Question, Tables
from tests.exhaustive.spoken import Spoken
from tests.loaders.viewers import ALL, ANALYST, IBARAKI, KOGA, MINISTRY
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

#: Two of 31 issues are one of 465 pairs: a hair's breadth between two ways of adding up a raw
#: score may lie on either side of a quantile, and move a likeness by that share of all pairs.
CLOSE = 0.6 / 465 + 1e-4

#: Beside the plain question: each differs from it in one thing or two.
QUESTIONS = {
    "plain": Question(),
    "land": Question(kinds=("LAND",)),
    "two steps": Question(steps=2),
    "four steps with the origin": Question(steps=4, includes_origin=True),
    "region": Question(kinds=("LAND", "SEA_LINK", "SAME_REGION")),
    "towns": Question(level="MUNICIPALITY", steps=2, includes_origin=True),
    "region of a town": Question(level="MUNICIPALITY", kinds=("SAME_REGION",)),
    "everybody": Question(accelerators_only=False, minimum_outcome="REPORTED"),
    "measured, lately, hands on": Question(
        minimum_outcome="MEASURED", since="2026-01-01", modes=("IMPLEMENT", "DRIVE")
    ),
    "last year": Question(as_of="2025-06-30"),
    "next year": Question(as_of="2027-02-01", kinds=("LAND",), includes_origin=True),
}

#: Who asks all of them; the others ask the plain one.
CURIOUS = (PUBLIC, IBARAKI, KOGA, MINISTRY, ANALYST)


@pytest.fixture(scope="module")
async def exhaustive(stage: Stage) -> Exhaustive:
    model = (await stage.standing_cache.get(stage.graph())).model
    assert model is not None
    assert model.means is not None
    means = np.asarray(model.means, dtype=np.float32).reshape(2, 2, -1)
    calibration = Calibration(tuple(model.quantiles), means)
    tables = Tables(WORLD)
    return Exhaustive(tables, REFERENCE, TODAY.isoformat(), Alike(tables, calibration))


async def answer(stage: Stage, viewer: Viewer, origin: str, need: Need, asked: Question) -> Answer:
    """The answer; for an issue the fast one, which must agree with the other on the plain question."""
    graph = stage.graph(viewer)
    rule = Rule(asked.kinds, asked.level, asked.steps, asked.includes_origin)
    conditions = Conditions(
        as_of=date.fromisoformat(asked.as_of) if asked.as_of else TODAY,
        rule=rule,
        minimum_outcome=asked.minimum_outcome,
        accelerators_only=asked.accelerators_only,
        modes=asked.modes or None,
        since=date.fromisoformat(asked.since) if asked.since else None,
    )
    standing = await stage.standing_cache.get(graph)
    if need.issue is not None:
        fast = await solved_alike(
            graph, standing, issue=need.issue, origin=origin, conditions=conditions, wanted=20
        )
        if rule != Rule():
            return fast
    found = await nearby.solutions(
        graph, standing, origin=origin, need=need, conditions=conditions, wanted=20
    )
    assert need.issue is None or fast == replace(found, needs=fast.needs)
    return found


def as_asked_by(viewer: Viewer, question: Question) -> Question:
    return replace(question, role=str(viewer.role), body=viewer.body or "")


@pytest.mark.parametrize("viewer", ALL, ids=lambda v: f"{v.role}:{v.body}")
async def test_every_issue_gets_the_exhaustive_answer(
    stage: Stage, exhaustive: Exhaustive, viewer: Viewer
) -> None:
    lines = 0
    for question in QUESTIONS.values() if viewer in CURIOUS else [QUESTIONS["plain"]]:
        asked = as_asked_by(viewer, question)
        for issue_id, issue in exhaustive.issues.items():
            expected = exhaustive.solved_nearby(issue_id, asked)
            found = await answer(stage, viewer, issue["body_code"], Need(issue=issue_id), asked)
            assert {
                s.engagement_id: (s.engineer_id, s.issue_id, s.strength, _hops(s))
                for s in found.solutions
            } == {e.engagement: (e.engineer, e.issue, e.strength, e.hops) for e in expected}
            _assert_order(
                [(s.engagement_id, s.score) for s in found.solutions],
                [(e.engagement, e.score) for e in expected],
            )
            lines += len(expected)
    assert lines


#: Problems in someone's own words, and the places that have them.
SPOKEN = {
    "082015": "転入の季節は窓口の待ち時間が長く、申請書を何枚も手で書いてもらっている",
    "380008": "イノシシが畑を荒らすが、わなを見回る人が足りない",
    "012025": "避難所の受付が紙で、何人いるのか本部で分からない",
    "470007": "お年寄りがスマホを使えず、市の知らせが届かない",
}


@pytest.mark.parametrize("viewer", CURIOUS, ids=lambda v: f"{v.role}:{v.body}")
async def test_a_text_and_a_field_get_the_exhaustive_answer(
    stage: Stage, exhaustive: Exhaustive, viewer: Viewer
) -> None:
    model = (await stage.standing_cache.get(stage.graph())).model
    assert model is not None
    assert model.means is not None
    means = np.asarray(model.means, dtype=np.float32).reshape(2, 2, -1)
    calibration = Calibration(tuple(model.text_quantiles), means)
    alike = Alike(Tables(WORLD), calibration)
    lines = 0
    for name in ("plain", "two steps", "everybody", "last year"):
        asked = as_asked_by(viewer, QUESTIONS[name])
        for place, text in SPOKEN.items():
            expected = exhaustive.solved_of_a_text(place, Spoken(text, alike, calibration), asked)
            lines += _assert_found(
                await answer(stage, viewer, place, Need(text=text), asked), expected
            )
            for field in ("DX-P-1", "DX-L-07", "DX-L"):
                expected = exhaustive.solved_in_fields(place, {field}, asked)
                need = Need(fields=(field,))
                lines += _assert_found(await answer(stage, viewer, place, need, asked), expected)
    assert lines


def _assert_found(found: Answer, expected: list[Found]) -> int:
    assert {
        s.engagement_id: (s.engineer_id, s.issue_id, s.strength, _hops(s)) for s in found.solutions
    } == {e.engagement: (e.engineer, e.issue, e.strength, e.hops) for e in expected}
    _assert_order(
        [(s.engagement_id, s.score) for s in found.solutions],
        [(e.engagement, e.score) for e in expected],
    )
    return len(expected)


@pytest.mark.parametrize("viewer", ALL, ids=lambda v: f"{v.role}:{v.body}")
async def test_every_place_gets_the_exhaustive_answer(
    stage: Stage, exhaustive: Exhaustive, viewer: Viewer
) -> None:
    bodies = {issue["body_code"] for issue in exhaustive.issues.values()}
    prefectures = {"010006", "080004", "380008", "470007", "370002"}
    for question in (QUESTIONS["plain"], QUESTIONS["two steps"], QUESTIONS["everybody"]):
        for place in sorted(bodies | prefectures):
            level = "PREFECTURE" if place in prefectures else "MUNICIPALITY"
            asked = replace(as_asked_by(viewer, question), level=level)
            expected = exhaustive.accelerators_nearby(place, asked)
            found = await answer(stage, viewer, place, Need(place=place), asked)
            assert {
                h.engineer_id: sorted(s.engagement_id for s in h.solutions) for h in found.helpers
            } == {e.engineer: sorted(e.engagements) for e in expected}
            _assert_order(
                [(h.engineer_id, h.score) for h in found.helpers],
                [(e.engineer, e.score) for e in expected],
            )


def _hops(solution: Solution) -> tuple[tuple[str, str, str], ...]:
    return tuple((hop.start, hop.end, hop.kind) for hop in solution.proximity.hops)


def _assert_order(found: list[tuple[str, float]], expected: list[tuple[str, float]]) -> None:
    """The scores are those expected, best first; only what is as good as equal may change place."""
    scores = dict(expected)
    assert [score for _, score in found] == pytest.approx(
        [scores[id_] for id_, _ in found], abs=CLOSE
    )
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
