"""The drawable path of a solution."""

from __future__ import annotations

from graph.analysis.adjacency import Hop, Proximity
from graph.analysis.drawing import Picture, fit_picture, path
from graph.analysis.likeness import Likeness, Signals
from graph.analysis.match import Evidence, Fit
from graph.analysis.nearby import Solution
from graph.identity import parse
from graph.model.match import Candidate, SolvedBy
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
    return lines(path(found, "020001", MAP))


def lines(picture: Picture) -> list[tuple[str, str, str]]:
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


def fit(*solved: tuple[str, str, float]) -> Fit:
    """A candidate with (work, issue, likeness), best first."""
    person = Candidate(
        id="E1", has_administrative_experience=None, free_days_per_month=None, available_from=None,
        available_to=None, remote_share=None, work_patterns=[], on_site_in=[], home=None,
        skills={}, roles=[], forms=[], offers={},
    )  # fmt: skip
    evidence = tuple(
        Evidence(
            SolvedBy(id=work, engineer="E1", strength="CONFIRMED"),
            issue,
            Likeness(score, 0.4, Signals(0.3, 0.2, 1.0, 0.0)),
        )
        for work, issue, score in solved
    )
    return Fit(person, {}, {}, evidence, None, {}, ())


def test_a_candidate_is_reached_over_what_they_solved_best_first() -> None:
    picture = fit_picture(fit(("W1", "S1", 0.9), ("W2", "S1", 0.9), ("W3", "S2", 0.8)), "N1")

    assert [(dot.kind, dot.id, dot.steps, dot.is_root) for dot in picture.dots] == [
        ("Issue", "N1", 0, True),
        ("Issue", "S1", 1, False),
        ("Issue", "S2", 1, False),
        ("Engagement", "W1", 2, False),
        ("Engagement", "W2", 2, False),
        ("Engagement", "W3", 2, False),
        ("Engineer", "E1", 3, False),
    ]
    assert lines(picture) == [
        ("N1", "SIMILAR_TO", "S1"),
        ("W1", "ADDRESSED", "S1"),
        ("E1", "CARRIED_OUT", "W1"),
        ("W2", "ADDRESSED", "S1"),
        ("E1", "CARRIED_OUT", "W2"),
        ("N1", "SIMILAR_TO", "S2"),
        ("W3", "ADDRESSED", "S2"),
        ("E1", "CARRIED_OUT", "W3"),
    ]
    assert [line.strength for line in picture.lines if line.is_derived] == [0.9, 0.8]
    keys = [line.key for line in picture.lines]
    assert picture.paths == (
        (keys[0], keys[1], keys[2]),
        (keys[0], keys[3], keys[4]),
        (keys[5], keys[6], keys[7]),
    )
    assert not picture.truncated


def test_what_was_solved_beyond_the_three_strongest_is_cut() -> None:
    picture = fit_picture(fit(*((f"W{n}", f"S{n}", 0.9) for n in range(4))), "N1")

    assert [dot.id for dot in picture.dots] == ["N1", "S0", "S1", "S2", "W0", "W1", "W2", "E1"]
    assert picture.truncated


def test_without_an_issue_or_anything_solved_nothing_is_drawn() -> None:
    assert fit_picture(fit(("W1", "S1", 0.9)), None) == Picture((), ())
    assert fit_picture(fit(), "N1") == Picture((), ())
