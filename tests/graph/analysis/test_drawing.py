"""The drawable path of a solution."""

from __future__ import annotations

from graph.analysis.adjacency import Hop, Proximity
from graph.analysis.drawing import path
from graph.analysis.likeness import Likeness, Signals
from graph.analysis.nearby import Solution
from graph.identity import parse
from tests.graph.analysis.places import MAP


def solution(**changes: object) -> Solution:
    values: dict[str, object] = {
        "engagement_id": "W1",
        "engineer_id": "E1",
        "issue_id": "S1",
        "body": "032018",
        "strength": "CONFIRMED",
        "likeness": Likeness(0.99, 0.4, Signals(0.3, 0.2, 1.0, 0.0)),
        "basis": "SOLVED_ISSUE",
        "place": "030007",
        "proximity": Proximity((Hop("020001", "030007", "LAND"),)),
        "answers": "N1",
        "asked_by": "022012",
    }
    return Solution(**(values | changes))  # type: ignore[arg-type]


def ties(found: Solution) -> list[tuple[str, str, str]]:
    picture = path(found, "020001", MAP)
    return [
        ((parse(line.start) or ("", ""))[1], line.kind, (parse(line.end) or ("", ""))[1])
        for line in picture.lines
    ]


def test_a_path_leads_from_the_issue_over_both_prefectures_to_the_person() -> None:
    assert ties(solution()) == [
        ("022012", "FACES", "N1"),
        ("022012", "IN_PREFECTURE", "020001"),
        ("020001", "ADJACENT_TO", "030007"),
        ("032018", "IN_PREFECTURE", "030007"),
        ("032018", "FACES", "S1"),
        ("W1", "ADDRESSED", "S1"),
        ("E1", "CARRIED_OUT", "W1"),
        ("N1", "SIMILAR_TO", "S1"),
    ]
    assert [dot.steps for dot in path(solution(), "020001", MAP).dots] == list(range(8))


def test_a_need_in_words_starts_at_the_place_asked_about() -> None:
    found = solution(answers=None, asked_by=None, body="030007")

    assert ties(found)[:2] == [
        ("020001", "ADJACENT_TO", "030007"),
        ("030007", "FACES", "S1"),
    ]


def test_a_person_who_lives_near_is_reached_over_their_home() -> None:
    found = solution(basis="HOME")

    assert ties(found)[2:6] == [
        ("020001", "ADJACENT_TO", "030007"),
        ("E1", "LIVES_IN", "030007"),
        ("E1", "CARRIED_OUT", "W1"),
        ("W1", "ADDRESSED", "S1"),
    ]


def test_one_own_place_needs_no_walk() -> None:
    assert ties(solution(proximity=Proximity(), place="022012", body="022012"))[:3] == [
        ("022012", "FACES", "N1"),
        ("022012", "FACES", "S1"),
        ("W1", "ADDRESSED", "S1"),
    ]
