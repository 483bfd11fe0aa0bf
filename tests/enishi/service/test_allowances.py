"""The allowance of an hour: what is taken off, when it is back, and how its end is told."""

from __future__ import annotations

import pytest

from enishi.service.allowances import HOUR, Allowances
from enishi.service.refusal import refusal
from graph.errors import RateLimited


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moment = 1_000.0

    def __call__(self) -> float:
        return self.moment


def test_points_are_taken_off_until_they_are_spent_and_all_come_back_after_an_hour() -> None:
    clock = Clock()
    allowances = Allowances(10, clock)

    left = [allowances.take("token:a", points) for points in (3, 7)]
    assert [one and one.remaining for one in left] == [7, 0]
    with pytest.raises(RateLimited):
        allowances.take("token:a", 1)

    clock.moment += HOUR - 1
    with pytest.raises(RateLimited) as told:
        allowances.take("token:a", 1)
    assert told.value.retry_after == 1
    clock.moment += 1
    again = allowances.take("token:a", 4)
    assert again is not None
    assert (again.limit, again.remaining) == (10, 6)


def test_a_refused_request_takes_nothing() -> None:
    allowances = Allowances(10, Clock())
    allowances.take("token:a", 8)

    with pytest.raises(RateLimited):
        allowances.take("token:a", 3)

    left = allowances.take("token:a", 2)
    assert left is not None
    assert left.remaining == 0


def test_askers_are_counted_apart() -> None:
    allowances = Allowances(1, Clock())
    allowances.take("token:a", 1)

    assert allowances.take("token:b", 1) is not None


def test_without_a_bound_nobody_counts() -> None:
    assert Allowances(0).take("token:a", 10**9) is None


def test_many_askers_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("enishi.service.allowances._MOST", 3)
    clock = Clock()
    allowances = Allowances(5, clock)
    allowances.take("old", 1)
    clock.moment += HOUR
    for name in ("b", "c", "d"):
        allowances.take(name, 1)

    # Whose hour is over was forgotten; who still has one kept it.
    kept = allowances.take("b", 1)
    assert kept is not None
    assert kept.remaining == 3


def test_its_end_is_told_with_when_to_ask_again() -> None:
    allowances = Allowances(1, Clock())
    allowances.take("x", 1)
    with pytest.raises(RateLimited) as told:
        allowances.take("x", 1)

    reply = refusal(told.value)

    assert (reply.status_code, reply.headers["retry-after"]) == (429, "3600")
    assert told.value.extensions["code"] == "RATE_LIMITED"
    assert told.value.message.startswith("the allowance of 1 points an hour is spent; ask again")
