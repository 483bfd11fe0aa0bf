"""Ranking of peers and routes to them, without a database."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.adjacency import Map
from graph.analysis.peers import WEIGHTS, Route, ranked, reasons_of, route
from graph.model.peers import Candidate, Introduction, PeerFindings, Way
from tests.graph.analysis.places import place

KINDS = tuple(WEIGHTS)
NOTHING = Introduction(groups=[], has_counterpart=False)
#: Two towns of one prefecture and one of each of three others: the next, one of the region, one far.
PLACES = Map(
    [
        place("010006", "NORTH", ("020001", "LAND")),
        place("020001", "EAST"),
        place("030007", "NORTH"),
        place("040002", "SOUTH"),
        place("012025", "NORTH", ("022012", "SEA_LINK")),
        place("012033", "NORTH"),
        place("022012", "EAST"),
        place("022021", "EAST"),
        place("032018", "NORTH"),
        place("042013", "SOUTH"),
    ]
)


def way(kind: str, value: float = 1.0, *about: str) -> dict[str, object]:
    return {"kind": kind, "value": value, "about": list(about)}


def findings(*peers: tuple[str, list[dict[str, object]]], population: int = 100) -> PeerFindings:
    rows = [
        {"code": code, "prefecture": code[:2], "population": 80, "ways": ways}
        for code, ways in peers
    ]
    return PeerFindings(population, rows, [], [], [])


def test_the_weights_sum_to_one() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1)


@pytest.mark.parametrize("place_in_order", range(len(KINDS)))
def test_a_way_outweighs_all_that_follow_it(place_in_order: int) -> None:
    first, rest = KINDS[place_in_order], KINDS[place_in_order + 1 :]

    found = ranked(
        findings(("022012", [way(kind) for kind in rest]), ("022021", [way(first)])),
        None,
        solved=False,
    )

    assert [peer.code for peer in found] == ["022021", "022012"]


def test_several_of_a_kind_count_once_and_are_all_named() -> None:
    candidate = Candidate(
        code="022012", prefecture="02", population=80,
        ways=[
            Way(kind="ADJACENT", value=0.8, about=["SEA_LINK"]),
            Way(kind="ADJACENT", value=1.0, about=["LAND"]),
        ],
    )  # fmt: skip

    (reason,) = reasons_of(candidate)

    assert (reason.value, reason.contribution) == (1.0, 0.12)
    assert reason.about == (("LAND",), ("SEA_LINK",))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["022012", "022021", "032018", "042013"]),
            st.lists(
                st.builds(way, st.sampled_from(KINDS), st.floats(0, 1)), min_size=1, max_size=8
            ),
        ),
        unique_by=lambda one: one[0],
    )
)
def test_contributions_sum_to_the_score_and_the_best_come_first(
    peers: list[tuple[str, list[dict[str, object]]]],
) -> None:
    found = ranked(findings(*peers), None, solved=False)

    assert {peer.code for peer in found} == {code for code, _ in peers}
    for peer in found:
        assert peer.score == pytest.approx(sum(r.contribution for r in peer.reasons))
        assert 0 <= peer.score <= 1
    orders = [(-peer.score, -peer.tie_break, peer.code) for peer in found]
    assert orders == sorted(orders)
    assert found == ranked(findings(*reversed(peers)), None, solved=False)


@pytest.mark.parametrize(
    ("peer", "common", "expected"),
    [
        (
            "042013",
            Introduction(groups=[["圏域", "Area"]], has_counterpart=True),
            Route("WIDE_AREA_GROUP", names=("圏域", "Area")),
        ),
        ("012033", NOTHING, Route("PREFECTURE_DESK", via="010006")),
        ("042013", Introduction(groups=[], has_counterpart=True), Route("DX_SECTION", via="042013")),
        ("022012", NOTHING, Route("DX_SECTION", via="022012")),  # linked over sea
        ("022021", NOTHING, Route("PREFECTURE_DESK", via="020001")),  # the prefectures border
        ("032018", NOTHING, Route("PREFECTURE_DESK", via="030007")),  # of one region
        ("042013", NOTHING, Route("MINISTRY_DESK")),
    ],
)  # fmt: skip
def test_who_could_introduce_whom(peer: str, common: Introduction, expected: Route) -> None:
    assert route("012025", peer, common, PLACES) == expected


def test_there_is_a_route_between_any_two_towns() -> None:
    towns = ["012025", "012033", "022012", "022021", "032018", "042013"]

    for one, other in product(towns, towns):
        assert route(one, other, NOTHING, PLACES).channel
