"""Scores of likeness."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.calibration import quantiles
from graph.analysis.likeness import (
    ISSUES,
    LEVELS,
    WORDS_ONLY,
    Likeness,
    Scale,
    Signals,
    Traits,
    category_nearness,
    signals,
    with_guessed_category,
)

#: Raw scores of random pairs spread evenly over 0 to 1.
EVEN = Scale(ISSUES, LEVELS)


def test_every_part_of_a_likeness_is_told() -> None:
    one = Traits.of(["窓口", "待ち"], "DX-P-1", ["A", "B"])
    other = Traits.of(["窓口", "予約", "混雑", "待ち"], "DX-P-1", ["B", "C"])

    found = EVEN.likeness(one, other, 0.2)

    words = 2 / math.sqrt(8)
    raw = round(0.2 + 0.3 * words + 0.1 + 0.05 / 3, 9)
    assert found == Likeness(round(raw, 6), raw, Signals(0.2, words, 1.0, 1 / 3))


def test_without_a_model_words_decide() -> None:
    scale = Scale(WORDS_ONLY, LEVELS)
    found = scale.likeness(Traits(frozenset("ab")), Traits(frozenset("ab")), None)

    assert found.signals.meaning is None
    assert found.score == 1.0


def test_fields_are_near_within_one_field_of_the_plan_only() -> None:
    assert category_nearness("DX-L-07-1", "DX-L-07-1") == 1.0
    assert category_nearness("DX-L-07-1", "DX-L-07-2") == 0.5
    assert category_nearness("DX-L-07-1", "DX-L-07") == 0.5
    assert category_nearness("DX-P-1", "DX-P-2") == 0.0


def test_a_text_takes_its_field_from_the_issues_most_like_it() -> None:
    text = Traits(frozenset({"ごみ"}))
    waste = Traits.of(["ごみ"], "DX-L-12", [])
    other = Traits.of(["税"], "DX-P-3", [])

    guessed = with_guessed_category(text, [(waste, 0.6), (other, 0.0)], ISSUES)

    assert guessed.categories["DX-L-12"] > 0.99
    assert math.isclose(sum(guessed.categories.values()), 1.0)


def test_a_stated_field_is_not_guessed_over() -> None:
    text = Traits.of(["ごみ"], "DX-P-5", [])

    assert with_guessed_category(text, [(Traits.of([], "DX-L-12", []), 0.9)], ISSUES) is text


terms = st.frozensets(st.sampled_from("abcdef"))
traits = st.builds(Traits.of, terms, st.sampled_from(["DX-P-1", "DX-L-07-1", None]), terms)


@given(traits, traits, st.floats(-1, 1))
def test_likeness_is_the_same_from_both_ends_and_lies_between_0_and_1(
    one: Traits, other: Traits, cosine: float
) -> None:
    there, back = EVEN.likeness(one, other, cosine), EVEN.likeness(other, one, cosine)

    assert there == back
    assert 0 <= there.score <= 1
    parts = signals(one, other, cosine)
    assert all(0 <= part <= 1 for part in (parts.words, parts.category, parts.skills))


@given(st.lists(st.floats(0, 1), min_size=2, max_size=2).map(sorted))
def test_a_higher_raw_score_is_never_a_lower_share(raw: list[float]) -> None:
    low, high = (EVEN.likeness(Traits(frozenset()), Traits(frozenset()), value) for value in raw)

    assert low.score <= high.score


def test_random_pairs_are_drawn_the_same_every_time_and_ascend() -> None:
    several = [Traits.of([str(n), str(n % 3)], None, []) for n in range(20)]

    first = quantiles(several, several, None, WORDS_ONLY)

    assert first == quantiles(several, several, None, WORDS_ONLY)
    assert list(first) == sorted(first)
    assert len(first) == len(LEVELS)
