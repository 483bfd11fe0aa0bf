"""Solved nearby, on the named world: whole answers, worked out by hand from `world/README.md`."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.analysis.adjacency import Hop, Rule
from graph.viewer import PUBLIC, Viewer
from loaders.nearby import Answer, Conditions
from loaders.solved_alike import solved_alike
from tests.loaders.viewers import (
    ANALYST,
    AUDITOR,
    COMPANY,
    EHIME,
    HOKKAIDO,
    IBARAKI,
    KOGA,
    MINISTRY,
    MITO,
    OKINAWA,
    SAITAMA,
    SHIRABE,
    SHIZUKA,
    TOCHIGI,
)
from tests.stage import TODAY, Stage

pytestmark = pytest.mark.anyio

#: Where each issue that is asked about was posted.
BODIES = {
    "mado-1": "082015", "mado-7": "082201", "boar-1": "382027", "flood-1": "012025",
    "flood-5": "012084", "phone-1": "472077", "bus-1": "082040", "safe-1": "372013",
    "safe-5": "422096",
}  # fmt: skip
LAND = Rule(kinds=("LAND",))
SEA = Rule(kinds=("SEA_LINK",))
REGION = Rule(kinds=("SAME_REGION",))
ANY_LINK = Rule(kinds=("LAND", "SEA_LINK", "SAME_REGION"))
TWO_STEPS = Rule(steps=2)
WITH_ORIGIN = Rule(includes_origin=True)
TOWN = Rule(level="MUNICIPALITY")


async def answer(
    stage: Stage, issue: str, viewer: Viewer = PUBLIC, rule: Rule | None = None, **more: Any
) -> Answer:
    graph = stage.graph(viewer)
    standing = await stage.standing_cache.get(graph)
    graph.ran = []
    found = await solved_alike(
        graph,
        standing,
        issue=issue,
        origin=BODIES[issue],
        conditions=Conditions(rule=rule or Rule(), **({"as_of": TODAY} | more)),
        wanted=20,
    )
    assert graph.ran == ["nearby/solved_alike"]
    return found


async def lines(
    stage: Stage, issue: str, viewer: Viewer = PUBLIC, rule: Rule | None = None, **more: Any
) -> list[tuple[str, str, float]]:
    """Engagement, strength and nearness of each solution, best first."""
    found = await answer(stage, issue, viewer, rule, **more)
    return [(s.engagement_id, s.strength, s.proximity.value) for s in found.solutions]


HIRAKU = ("mado-2.hiraku", "MEASURED", 1.0)
MAMORU = ("mado-3.mamoru", "CONFIRMED", 1.0)
SATOMI = ("mado-3.satomi", "CONFIRMED", 1.0)
BY_SHIRABE = ("mado-3.shirabe", "MEASURED", 1.0)
NAZASHI = ("mado-4.nazashi", "CONFIRMED", 1.0)
KAKURE = ("mado-5.kakure", "REUSED", 1.0)
KIGEN = ("mado-5.kigen", "CONFIRMED", 1.0)


@pytest.mark.parametrize(
    ("viewer", "expected"),
    [
        pytest.param(PUBLIC, [HIRAKU], id="the public sees who consented to the public"),
        pytest.param(COMPANY, [HIRAKU], id="a company is no government"),
        pytest.param(AUDITOR, [HIRAKU], id="an auditor sees what is public"),
        pytest.param(TOCHIGI, [KAKURE, HIRAKU, MAMORU], id="another prefecture"),
        pytest.param(IBARAKI, [KAKURE, HIRAKU, MAMORU, SATOMI], id="the person's own prefecture"),
        pytest.param(MITO, [KAKURE, HIRAKU, NAZASHI, MAMORU, SATOMI], id="a body that was named"),
        pytest.param(
            SAITAMA, [KAKURE, HIRAKU, MAMORU], id="the prefecture of a body that was named"
        ),
        pytest.param(ANALYST, [BY_SHIRABE, HIRAKU], id="research consent reaches analysts only"),
        pytest.param(SHIRABE, [BY_SHIRABE, HIRAKU], id="everybody sees themselves"),
        pytest.param(
            MINISTRY,
            [KAKURE, KIGEN, BY_SHIRABE, HIRAKU, NAZASHI, MAMORU, SATOMI],
            id="the ministry sees everybody who did not leave",
        ),
    ],
)
async def test_over_land_each_viewer_meets_exactly_whom_they_may(
    stage: Stage, viewer: Viewer, expected: list[tuple[str, str, float]]
) -> None:
    assert await lines(stage, "mado-1", viewer) == expected


async def test_a_score_is_its_weighted_parts(stage: Stage) -> None:
    found = await answer(stage, "mado-1", IBARAKI)
    best = found.solutions[0]

    assert best.likeness is not None
    assert best.likeness.score == pytest.approx(0.99, abs=0.001)
    assert best.parts == {
        "SIMILAR_SOLVED_ISSUE": best.likeness.score, "OUTCOME_STRENGTH": 1.0, "PROXIMITY": 1.0,
    }  # fmt: skip
    assert best.score == pytest.approx(0.60 * best.likeness.score + 0.25 + 0.15)
    assert (best.engineer_id, best.issue_id, best.basis) == ("kakure", "mado-5", "SOLVED_ISSUE")
    assert best.proximity.hops == (Hop("080004", "120006", "LAND"),)
    assert sorted(found.reach.near) == ["070009", "090000", "110001", "120006"]
    assert all(s.likeness and s.likeness.score >= found.threshold for s in found.solutions)


async def test_two_steps_reach_farther_and_count_half(stage: Stage) -> None:
    found = await answer(stage, "mado-1", TOCHIGI, TWO_STEPS)
    farther = next(s for s in found.solutions if s.engagement_id == "mado-6.kenin")

    assert [s.engagement_id for s in found.solutions] == [
        "mado-5.kakure", "mado-2.hiraku", "mado-6.kenin", "mado-3.mamoru",
    ]  # fmt: skip
    # Its own body's reuse proves nothing: measured, not reused.
    assert (farther.strength, farther.proximity.value) == ("MEASURED", 0.5)
    assert farther.proximity.hops == (
        Hop("080004", "070009", "LAND"),
        Hop("070009", "100005", "LAND"),
    )


async def test_the_origin_counts_only_when_asked_for(stage: Stage) -> None:
    own = ("mado-7.mamoru", "CONFIRMED", 1.0)

    assert await lines(stage, "mado-1", TOCHIGI) == [KAKURE, HIRAKU, MAMORU]
    assert await lines(stage, "mado-1", TOCHIGI, WITH_ORIGIN) == [KAKURE, HIRAKU, own, MAMORU]


async def test_an_issue_does_not_answer_itself(stage: Stage) -> None:
    assert await lines(stage, "mado-7", TOCHIGI, WITH_ORIGIN) == [KAKURE, HIRAKU, MAMORU]


async def test_a_sea_link_counts_less_than_a_border(stage: Stage) -> None:
    uriko = ("boar-2.uriko", "MEASURED", 0.8)

    assert await lines(stage, "boar-1", EHIME) == [uriko]
    assert await lines(stage, "boar-1", EHIME, SEA) == [uriko]
    assert await lines(stage, "boar-1", EHIME, LAND) == []


async def test_a_border_outdoes_a_bridge_between_the_same_two_places(stage: Stage) -> None:
    assert await lines(stage, "safe-1") == [("safe-2.uriko", "MEASURED", 1.0)]
    assert await lines(stage, "safe-1", rule=SEA) == [("safe-2.uriko", "MEASURED", 0.8)]


async def test_of_two_walks_as_long_the_one_with_less_sea_is_taken(stage: Stage) -> None:
    found = await answer(stage, "boar-1", EHIME, TWO_STEPS)
    farther = next(s for s in found.solutions if s.engagement_id == "boar-5.mamoru")

    assert [s.engagement_id for s in found.solutions] == ["boar-2.uriko", "boar-5.mamoru"]
    assert farther.proximity.value == 0.5
    assert farther.proximity.hops == (
        Hop("380008", "370002", "LAND"),
        Hop("370002", "330001", "LAND"),
    )


async def test_hokkaido_is_reached_by_its_tunnel_only(stage: Stage) -> None:
    near = ("flood-2.kitamichi", "CONFIRMED", 0.8)

    assert await lines(stage, "flood-1") == [near]
    assert await lines(stage, "flood-1", rule=LAND) == []
    assert await lines(stage, "flood-1", rule=REGION) == [], "Hokkaido is a region of its own"
    assert await lines(stage, "flood-1", HOKKAIDO, TWO_STEPS) == [
        near,
        ("flood-3.mamoru", "CONFIRMED", 0.4),
    ]
    assert await lines(stage, "flood-1", rule=WITH_ORIGIN) == [
        ("flood-4.kitamichi", "MEASURED", 1.0),
        near,
    ]


async def test_okinawa_has_a_ferry_and_its_region(stage: Stage) -> None:
    ferry = ("phone-2.minami", "CONFIRMED", 0.8)
    region = ("phone-3.hiraku", "MEASURED", 0.5)

    assert await lines(stage, "phone-1", OKINAWA) == [ferry]
    assert await lines(stage, "phone-1", OKINAWA, LAND) == []
    assert await lines(stage, "phone-1", OKINAWA, ANY_LINK) == [region, ferry]
    assert await lines(stage, "phone-1", OKINAWA, REGION) == [
        region,
        ("phone-2.minami", "CONFIRMED", 0.5),
    ]
    # Minami consented towards companies and local governments.
    assert await lines(stage, "phone-1", COMPANY) == [ferry]
    assert await lines(stage, "phone-1") == []


async def test_an_island_municipality_reaches_nothing_but_its_region(stage: Stage) -> None:
    region = Rule(kinds=("SAME_REGION",), level="MUNICIPALITY")

    assert await lines(stage, "phone-1", OKINAWA, TOWN) == []
    assert await lines(stage, "phone-1", OKINAWA, region) == [("phone-4.minami", "CONFIRMED", 0.5)]
    assert await lines(stage, "safe-5", MINISTRY, TOWN) == []


async def test_municipalities_have_neighbours_of_their_own(stage: Stage) -> None:
    oyama = ("bus-2.mamoru", "CONFIRMED", 1.0)
    sakai = ("bus-4.satomi", "CONFIRMED", 1.0)
    kazo = ("bus-3.nazashi", "CONFIRMED", 1.0)
    katori = ("bus-5.kakure", "CONFIRMED", 1.0)

    assert await lines(stage, "bus-1", KOGA, TOWN) == [oyama, sakai]
    assert await lines(stage, "bus-1", KOGA) == [oyama, katori]
    # What Kazo posted for its own prefecture, Saitama, the ministry reads too.
    assert await lines(stage, "bus-1", MINISTRY, TOWN) == [kazo, oyama, sakai]


async def test_a_hidden_issue_is_asked_in_vain(stage: Stage) -> None:
    assert await lines(stage, "bus-1") == []
    assert await lines(stage, "bus-1", SAITAMA) == []
    assert await lines(stage, "flood-5", MINISTRY) == [], "a draft is its own body's only"


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        ("REPORTED", ["mado-5.kakure", "mado-2.hiraku", "mado-3.mamoru"]),
        ("CONFIRMED", ["mado-5.kakure", "mado-2.hiraku", "mado-3.mamoru"]),
        ("MEASURED", ["mado-5.kakure", "mado-2.hiraku"]),
        ("REUSED", ["mado-5.kakure"]),
    ],
)
async def test_an_outcome_must_be_proven_as_well_as_asked(
    stage: Stage, least: str, expected: list[str]
) -> None:
    found = await answer(stage, "mado-1", TOCHIGI, minimum_outcome=least)

    assert [s.engagement_id for s in found.solutions] == expected


async def test_what_is_only_reported_or_disputed_counts_as_reported(stage: Stage) -> None:
    assert await lines(stage, "safe-1", minimum_outcome="REPORTED") == [
        ("safe-2.uriko", "MEASURED", 1.0),
        ("safe-3.uriko", "REPORTED", 1.0),  # figures and reuse do not make up for a confirmation
        ("safe-4.kitamichi", "REPORTED", 1.0),  # confirmed by nobody: disputed
    ]


async def test_a_hidden_person_leaves_no_trace_in_the_strength(stage: Stage) -> None:
    measured: dict[str, Any] = {"minimum_outcome": "MEASURED"}

    assert await lines(stage, "flood-1", HOKKAIDO, **measured) == []
    assert await lines(stage, "flood-1", MINISTRY, **measured) == [
        ("flood-2.torikeshi", "MEASURED", 0.8)
    ]


async def test_people_without_a_current_designation_count_when_asked_for(stage: Stage) -> None:
    assert await lines(stage, "boar-1", EHIME, accelerators_only=False) == [
        ("boar-3.owari", "REUSED", 0.8),
        ("boar-2.uriko", "MEASURED", 0.8),
        ("boar-4.mimei", "CONFIRMED", 1.0),
    ]
    assert await lines(stage, "safe-1", accelerators_only=False) == [
        ("safe-2.uriko", "MEASURED", 1.0),
        ("safe-2.mimei", "CONFIRMED", 1.0),
    ]


async def test_the_day_decides_who_was_designated_and_what_had_begun(stage: Stage) -> None:
    before = await lines(stage, "boar-1", EHIME, as_of=date(2026, 3, 31))
    after = await lines(stage, "boar-1", EHIME, as_of=date(2026, 4, 1))

    assert before == [("boar-3.owari", "REUSED", 0.8), ("boar-2.uriko", "MEASURED", 0.8)]
    assert after == [("boar-2.uriko", "MEASURED", 0.8)]
    assert await lines(stage, "boar-1", EHIME, as_of=date(2024, 12, 31)) == [
        ("boar-3.owari", "REUSED", 0.8)
    ]


async def test_work_and_designation_to_come_do_not_count_yet(stage: Stage) -> None:
    coming = ("bus-2.yukusaki", "MEASURED", 1.0)

    assert coming not in await lines(stage, "bus-1", KOGA, as_of=date(2026, 12, 31))
    assert coming in await lines(stage, "bus-1", KOGA, as_of=date(2027, 1, 1))
    people_not_yet_designated: dict[str, Any] = {
        "as_of": date(2026, 12, 1),
        "accelerators_only": False,
    }
    assert coming in await lines(stage, "bus-1", KOGA, **people_not_yet_designated)


async def test_only_the_wanted_kinds_of_help_and_recent_work_count(stage: Stage) -> None:
    assert await lines(stage, "mado-1", TOCHIGI, modes=("DESIGN", "TRAIN")) == [MAMORU]
    assert await lines(stage, "mado-1", TOCHIGI, since=date(2026, 1, 31)) == [HIRAKU, MAMORU]
    assert await lines(stage, "mado-1", TOCHIGI, since=date(2026, 2, 1)) == [MAMORU]


async def test_who_left_sees_their_own_work(stage: Stage) -> None:
    by_shizuka = ("phone-2.shizuka", "CONFIRMED", 0.8)

    assert await lines(stage, "phone-1", SHIZUKA) == [by_shizuka]
    assert by_shizuka not in await lines(stage, "phone-1", MINISTRY)


async def test_the_same_question_gets_the_same_answer(stage: Stage) -> None:
    assert await answer(stage, "mado-1", MINISTRY) == await answer(stage, "mado-1", MINISTRY)
