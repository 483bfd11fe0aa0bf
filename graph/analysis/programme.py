"""The programme in a fiscal year: how far, how fast, and what was not met."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from graph.analysis.disparity import Country, Period, holds

#: Accelerators that the ministry aims at.
TARGET = 500
#: States of the register in order; who paused was registered, who left is not counted.
REGISTER = (("APPLIED", "SCREENED", "TRAINED"), ("REGISTERED", "PAUSED"))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A person proposed for a request; `appointed_from` where it led to an appointment."""

    engineer: str
    status: str
    proposed_on: date
    closed_on: date | None = None
    decline_reason: str | None = None
    appointed_from: date | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What a body asked for, where, and what became of it."""

    status: str
    requested_on: date
    closed_on: date | None
    unmet_reason: str | None
    prefecture: str
    category: str | None
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work: whose, since when, and whether its outcome was confirmed by when."""

    engineer: str
    valid_from: date
    confirmed_on: date | None


@dataclass(frozen=True)
class Facts:
    """All that the figures of the programme are counted from."""

    country: Country
    designations: Mapping[str, Sequence[Period]]
    homes: Mapping[str, str | None]
    requests: Sequence[Request]
    works: Sequence[Work]
    registrations: Mapping[str, int]


def year_figures(facts: Facts, first: date, last: date, today: date) -> dict[str, Any]:
    """The figures of the days from first to last, as of the last; plain values, ready for JSON.

    What became of the requests of those days is told up to `today`. The register's states are
    those of today; of former years they are not kept.
    """
    days = (first, last)
    designated = {
        person
        for person, periods in facts.designations.items()
        if any(holds(period, last) for period in periods)
    }
    serving = facts.country.serving(last)
    appointed = {person for people in serving.values() for person in people}
    asked = [one for one in facts.requests if _in(one.requested_on, days)]
    closed = [one for one in facts.requests if _in(one.closed_on, days)]
    unmet = [one for one in closed if one.status == "UNMET"]
    filled = sum(one.status == "FILLED" for one in closed)
    return {
        "as_of": last.isoformat(),
        "designated": len(designated),
        "appointed": len(appointed),
        "funnel": _funnel(facts, designated, appointed, last, is_now=last == today),
        "days_to_referral": _median(_waits(asked, today, lambda one: one.proposed_on)),
        "days_to_appointment": _median(_waits(asked, today, lambda one: one.appointed_from)),
        "fulfilment": [filled, filled + len(unmet)],
        "declines": _counted(
            proposal.decline_reason
            for request in facts.requests
            for proposal in request.proposals
            if proposal.status == "DECLINED" and _in(proposal.closed_on, days)
        ),
        "unmet": {
            "requests": len(unmet),
            "by_reason": _counted(one.unmet_reason for one in unmet),
            "by_category": _counted(one.category for one in unmet),
        },
        "prefectures": _prefectures(facts, designated, serving, asked, unmet),
    }


def _funnel(
    facts: Facts, designated: set[str], appointed: set[str], last: date, *, is_now: bool
) -> dict[str, int | None]:
    stages = [*REGISTER[0], "REGISTERED"]
    held = dict(facts.registrations)
    held["REGISTERED"] = sum(held.get(state, 0) for state in REGISTER[1])
    referred = {p.engineer for r in facts.requests for p in r.proposals if p.proposed_on <= last}
    confirmed = {w.engineer for w in facts.works if w.confirmed_on and w.confirmed_on <= last}
    return {
        **{
            stage: sum(held.get(later, 0) for later in stages[place:]) if is_now else None
            for place, stage in enumerate(stages)
        },
        "DESIGNATED": len(designated),
        "REFERRED": len(referred),
        "APPOINTED": len(appointed),
        "CONFIRMED_OUTCOME": len(confirmed),
    }


def _prefectures(
    facts: Facts,
    designated: set[str],
    serving: Mapping[str, set[str]],
    asked: Iterable[Request],
    unmet: Iterable[Request],
) -> dict[str, dict[str, int]]:
    people: dict[str, set[str]] = defaultdict(set)
    served: Counter[str] = Counter()
    for code, those in serving.items():
        people[facts.country.towns[code].prefecture] |= those
        served[facts.country.towns[code].prefecture] += 1
    based = Counter(facts.homes.get(person) for person in designated)
    requests = Counter(one.prefecture for one in asked)
    lacking = Counter(one.prefecture for one in unmet)
    return {
        code: {
            "designated": based[code],
            "appointed": len(people[code]),
            "served": served[code],
            "requests": requests[code],
            "unmet": lacking[code],
        }
        for code in sorted({town.prefecture for town in facts.country.towns.values()})
    }


def _waits(requests: Iterable[Request], today: date, day_of: Any) -> list[int]:
    """Days from each request to the first such day, of those that have come to it."""
    found = []
    for request in requests:
        days = [
            day for one in request.proposals if (day := day_of(one)) is not None and day <= today
        ]
        if days:
            found.append((min(days) - request.requested_on).days)
    return found


def _median(days: list[int]) -> list[float | int | None]:
    """The median, and of how many."""
    return [float(median(days)) if days else None, len(days)]


def _counted(values: Iterable[str | None]) -> dict[str, int]:
    return dict(sorted(Counter(value for value in values if value is not None).items()))


def _in(day: date | None, days: tuple[date, date]) -> bool:
    return day is not None and days[0] <= day <= days[1]
