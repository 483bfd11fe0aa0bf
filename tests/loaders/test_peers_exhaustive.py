"""Peers of every municipality of the named world, against the answers worked out without a database."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from enishi.package_data import REFERENCE
from graph.viewer import PUBLIC, Viewer
from loaders.nearby import Need
from loaders.peers import PeerQuestion, find_peers
from tests.exhaustive import Alike, Calibration, Question, Tables
from tests.exhaustive.peers import Peers
from tests.loaders.viewers import ANALYST, COMPANY, IBARAKI, KOGA, MINISTRY, MITO, SHIZUKA, TOCHIGI
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

OFFICIAL = ("SAME_PEER_GROUP", "SAME_WIDE_AREA_GROUP", "ADJACENT")
EVERY = (*OFFICIAL, "SHARED_HELPER", "SIMILAR_PROFILE")
VIEWERS = (PUBLIC, IBARAKI, TOCHIGI, KOGA, MITO, MINISTRY, ANALYST, COMPANY, SHIZUKA)


@pytest.fixture(scope="module")
async def expected(stage: Stage) -> Peers:
    model = (await stage.standing_cache.get(stage.graph())).model
    assert model is not None
    assert model.means is not None
    means = np.asarray(model.means, dtype=np.float32).reshape(2, 2, -1)
    tables = Tables(WORLD)
    alike = Alike(tables, Calibration(tuple(model.quantiles), means))
    return Peers(tables, Tables(REFERENCE), TODAY.isoformat(), alike)


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda v: f"{v.role}:{v.body}")
async def test_peers_that_solved_the_like_of_an_issue(
    stage: Stage, expected: Peers, viewer: Viewer
) -> None:
    graph = stage.graph(viewer)
    standing = await stage.standing_cache.get(graph)
    lines = 0
    for row in Tables(WORLD).rows("issues"):
        asked = Question(role=str(viewer.role), body=viewer.body or "")
        for least in ("REPORTED",) if lines else ("CONFIRMED", "REPORTED"):
            asked = replace(asked, minimum_outcome=least)
            question = PeerQuestion(
                town=row["body_code"], by=EVERY, as_of=TODAY,
                solved=Need(issue=row["issue_id"]), minimum_outcome=least,
            )  # fmt: skip
            found = (await find_peers(graph, standing, question)).peers
            wanted = expected.of(row["body_code"], EVERY, asked, row["issue_id"])
            assert {p.code: {s.engagement_id for s in p.solutions} for p in found} == {
                p.code: set(p.solutions) for p in wanted
            }
            scores = {p.code: p.score for p in wanted}
            assert {p.code: p.score for p in found} == pytest.approx(scores)
            assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
            lines += len(wanted)
    assert lines


async def test_peers_of_every_town_of_the_world_that_solved_nothing_yet(
    stage: Stage, expected: Peers
) -> None:
    for viewer in (PUBLIC, TOCHIGI):
        graph = stage.graph(viewer)
        standing = await stage.standing_cache.get(graph)
        asked = Question(role=str(viewer.role), body=viewer.body or "")
        # In the last one nobody lived on the day of the census.
        for town in ("082015", "092088", "342050", "382027", "422096", "472018", "075469"):
            for by in (OFFICIAL, EVERY, ("ADJACENT",)):
                question = PeerQuestion(town=town, by=by, as_of=TODAY)
                found = (await find_peers(graph, standing, question)).peers
                wanted = {p.code: p.score for p in expected.of(town, by, asked)}
                assert {p.code: p.score for p in found} == pytest.approx(wanted)
