"""Training and outcomes: dates decide which work counts with a course."""

from __future__ import annotations

from datetime import date

import pytest

from graph.analysis.programme import Work
from graph.analysis.training import Completion, Effect, Group, effects

DAY = date(2026, 11, 20)


def test_work_counts_with_a_course_from_the_day_of_completion() -> None:
    completions = [
        Completion("C", "BUDGET", "a", date(2025, 3, 10)),
        Completion("C", "BUDGET", "a", date(2026, 3, 10)),
        Completion("C", "BUDGET", "b", date(2025, 6, 1)),
        Completion("LATER", "LAW", "a", date(2026, 12, 1)),
    ]
    works = [
        Work("a", date(2025, 3, 9), date(2025, 9, 1)),  # before anybody completed it
        Work("a", date(2025, 3, 10), date(2025, 9, 1)),
        Work("a", date(2026, 1, 1), date(2026, 12, 1)),  # not confirmed yet
        Work("b", date(2025, 5, 1), None),  # before their own completion
        Work("c", date(2025, 4, 1), date(2026, 1, 1)),
        Work("c", date(2026, 12, 1), None),  # still to come
    ]

    assert effects(completions, works, DAY) == {
        "C": Effect("BUDGET", 2, Group(2, 1, 1), Group(2, 1, 2))
    }


def test_the_interval_of_a_difference() -> None:
    one = Effect("LAW", 10, Group(100, 60, 10), Group(400, 200, 40))

    low, high = one.interval or (0.0, 0.0)
    assert (low + high) / 2 == pytest.approx(0.1)
    assert high - low == pytest.approx(2 * 1.96 * (0.6 * 0.4 / 100 + 0.25 / 400) ** 0.5)
    assert Effect("LAW", 1, Group(0, 0, 0), Group(4, 2, 1)).interval is None
