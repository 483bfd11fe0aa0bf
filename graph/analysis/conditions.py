"""Whether a person fulfils conditions, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from graph.choices import OUTCOME_STRENGTHS
from graph.codes import prefecture_of
from graph.model.conditions import Conditions
from graph.model.match import Candidate

#: Outcomes that somebody other than the person bears out.
CONFIRMED = OUTCOME_STRENGTHS[OUTCOME_STRENGTHS.index("CONFIRMED") :]


#: Conditions that only a person's records tell.
RECORDED = frozenset({"is_accelerator", "training_topics", "no_conflict_with"})


def unmet(asked: Conditions, person: Candidate, day: date) -> tuple[str, ...]:
    """The names of the asked conditions that the person does not fulfil on the day, in order."""
    return tuple(name for name in asked.asked if not _MET[name](asked, person, day))


def offered_modes(person: Candidate) -> set[str]:
    """Kinds of help that they offer in any field."""
    return {mode for modes in person.offers.values() for mode in modes}


def is_available(person: Candidate, day: date) -> bool:
    """Whether they say that they are free on the day; who says nothing is."""
    return (person.available_from is None or person.available_from <= day) and (
        person.available_to is None or person.available_to >= day
    )


def is_trained(person: Candidate, topic: str, day: date) -> bool:
    """Whether a completed course on the topic still counts on the day."""
    return any(
        one == topic and (until is None or until >= day) for one, until in person.known.training
    )


def has_confirmed(person: Candidate, field: str) -> bool:
    """Whether work of theirs solved an issue in the field, narrower ones included, confirmed."""
    return any(
        work.has_solved and work.strength in CONFIRMED and is_in(work.category, field)
        for work in person.works
    )


def is_in(category: str | None, field: str) -> bool:
    """Whether a field is the other or a narrower one: codes are paths."""
    return category is not None and (category == field or category.startswith(f"{field}-"))


def _home_prefecture(person: Candidate) -> str | None:
    return None if person.home is None else prefecture_of(person.home)


#: Whether the person fulfils an asked condition on the day, by its name.
_MET: Mapping[str, Callable[[Conditions, Candidate, date], bool]] = {
    "is_accelerator": lambda asked, one, _: one.known.is_accelerator == asked.is_accelerator,
    "skills": lambda asked, one, _: all(
        (one.level(code) or 0) >= level for code, level in asked.skills or ()
    ),
    "roles": lambda asked, one, _: bool({*one.roles} & {*(asked.roles or ())}),
    "support_modes": lambda asked, one, _: {*(asked.support_modes or ())} <= offered_modes(one),
    "free_days_per_month_at_least": lambda asked, one, _: (
        one.free_days_per_month is not None
        and one.free_days_per_month >= (asked.free_days_per_month_at_least or 0.0)
    ),
    "available_on": lambda asked, one, day: is_available(one, asked.available_on or day),
    "work_pattern": lambda asked, one, _: asked.work_pattern in one.work_patterns,
    "contract_forms": lambda asked, one, _: bool({*one.forms} & {*(asked.contract_forms or ())}),
    "on_site_in": lambda asked, one, _: (
        asked.on_site_in in (*one.on_site_in, _home_prefecture(one))
    ),
    "home_in": lambda asked, one, _: _home_prefecture(one) in (asked.home_in or ()),
    "has_administrative_experience": lambda asked, one, _: (
        bool(one.has_administrative_experience) == asked.has_administrative_experience
    ),
    "training_topics": lambda asked, one, day: all(
        is_trained(one, topic, day) for topic in asked.training_topics or ()
    ),
    "confirmed_outcome_in": lambda asked, one, _: any(
        has_confirmed(one, field) for field in asked.confirmed_outcome_in or ()
    ),
    "no_conflict_with": lambda asked, one, _: (
        not {body for _, body in one.known.sells} & {*(asked.no_conflict_with or ())}
    ),
}
