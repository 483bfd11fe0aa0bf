"""The score of solutions nearby, and of the people behind them."""

from __future__ import annotations

import pytest

from graph.analysis import nearby
from graph.analysis.adjacency import Rule
from graph.analysis.likeness import ISSUES, LEVELS, Scale
from graph.model.nearby import Findings
from tests.graph.analysis.places import MAP

SCALE = Scale(ISSUES, LEVELS)
NEED = {"id": "N1", "body": "022012", "terms": ["a"], "category": "DX-P-1", "skills": []}


def solved(id_: str, body: str, *works: tuple[str, str, str]) -> dict[str, object]:
    return {
        "id": id_, "body": body, "terms": ["a"], "category": "DX-P-1", "skills": [],
        "counted": [["SOLVED_ISSUE", body]],
        "works": [
            {"id": work, "engineer": engineer, "strength": strength, "places": []}
            for work, engineer, strength in works
        ],
    }  # fmt: skip


def pair(issue: str, cosine: float, need: str | None = "N1") -> dict[str, object]:
    return {"need": need, "issue": issue, "cosine": cosine}


def test_an_answer_is_likeness_outcome_and_nearness() -> None:
    findings = Findings(
        [NEED], [pair("S1", 0.3)], [solved("S1", "032018", ("W1", "E1", "MEASURED"))]
    )

    (found,) = nearby.solutions(findings, SCALE, MAP.reach("022012", Rule()), MAP)

    assert found.parts == {
        "SIMILAR_SOLVED_ISSUE": 0.7,
        "OUTCOME_STRENGTH": 0.75,
        "PROXIMITY": 1.0,
    }
    assert found.score == pytest.approx(0.6 * 0.7 + 0.25 * 0.75 + 0.15)
    assert (found.place, found.basis, found.answers) == ("030007", "SOLVED_ISSUE", "N1")


def test_what_is_too_far_or_solved_by_nobody_visible_is_no_answer() -> None:
    findings = Findings(
        [NEED],
        [pair("far", 0.9), pair("unseen", 0.9)],
        [solved("far", "050008", ("W1", "E1", "CONFIRMED"))],
    )

    assert nearby.solutions(findings, SCALE, MAP.reach("022012", Rule()), MAP) == []


def test_equal_scores_stand_in_order_of_id() -> None:
    findings = Findings(
        [NEED],
        [pair("S1", 0.5)],
        [solved("S1", "030007", ("W2", "E1", "CONFIRMED"), ("W1", "E2", "CONFIRMED"))],
    )
    found = nearby.solutions(findings, SCALE, MAP.reach("020001", Rule()), MAP)

    assert [s.engagement_id for s in nearby.ranked(found, 0.5)] == ["W1", "W2"]
    assert nearby.ranked(found, 0.99) == []


def test_people_rank_by_the_share_of_needs_they_solved_the_like_of() -> None:
    findings = Findings(
        [NEED, NEED | {"id": "N2"}],
        [pair("S1", 0.5), pair("S1", 0.5, "N2"), pair("S2", 0.5)],
        [
            solved("S1", "030007", ("W1", "E1", "CONFIRMED")),
            solved("S2", "030007", ("W2", "E2", "REUSED")),
        ],
    )
    found = nearby.solutions(findings, SCALE, MAP.reach("020001", Rule()), MAP)

    first, second = nearby.helpers(found, 0.5, needs=2)

    assert (first.engineer_id, first.share, len(first.solutions)) == ("E1", 1.0, 2)
    assert (second.engineer_id, second.share, len(second.solutions)) == ("E2", 0.5, 1)
    assert first.score == pytest.approx(0.6 + 0.25 * 0.5 + 0.15)
    assert second.score == pytest.approx(0.3 + 0.25 + 0.15)


def test_at_a_glance_an_issue_promises_its_score_without_what_must_be_looked_up() -> None:
    reach = MAP.reach("022012", Rule())

    glance = nearby.Glance.of(SCALE, reach)

    (found,) = nearby.solutions(
        Findings(
            [NEED | {"terms": []}],
            [pair("S1", 0.3)],
            [solved("S1", "032018", ("W1", "E1", "MEASURED")) | {"category": None}],
        ),
        SCALE,
        reach,
        MAP,
    )
    promise = glance.shares[30] + glance.outcomes["MEASURED"] + glance.nearness["030007"]
    assert promise == pytest.approx(found.score)
    assert (len(glance.shares), glance.alike) == (101, 28)


def test_both_ends_of_the_glance_have_a_share() -> None:
    glance = nearby.Glance.of(SCALE, MAP.reach("022012", Rule()))

    assert glance.shares[0] == 0.0
    assert glance.shares[100] == pytest.approx(0.6)
    assert list(glance.shares) == sorted(glance.shares)
