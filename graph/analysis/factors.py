"""Factors of how well a person fits a need: each a value from 0 to 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from graph.analysis.adjacency import Proximity
from graph.analysis.conditions import CONFIRMED, is_available, is_trained
from graph.analysis.likeness import category_nearness
from graph.analysis.question import Question
from graph.model.conditions import Conditions
from graph.model.match import Candidate
from graph.model.need import Need

#: Topics of the training in public administration.
PUBLIC_ADMINISTRATION = (
    "ASSEMBLY", "BUDGET", "LAW", "PROCUREMENT", "PERSONAL_INFORMATION", "PUBLIC_FINANCE",
)  # fmt: skip

#: What a kind of help is worth that is offered and was never done.
OFFERED = 0.4
#: A skill that is welcome counts half of one that is essential.
WELCOME = 0.5

#: A needed skill: its code, its level, and its share of all that is needed; the shares sum to 1.
SkillShare = tuple[str, int, float]


def skill_shares(need: Need, rarities: Mapping[str, float]) -> list[SkillShare]:
    """The needed skills: rare and essential ones count more."""
    weights = [
        (1 + rarities.get(one.code, 0.0)) * (1.0 if one.is_essential else WELCOME)
        for one in need.skills
    ]
    whole = sum(weights)
    return [(one.code, one.level, w / whole) for one, w in zip(need.skills, weights, strict=True)]


def skills(person: Candidate, shares: Sequence[SkillShare]) -> float:
    """The needed skills that they have, each up to its level; 1 where none is needed."""
    if not shares:
        return 1.0
    return sum(share * min(1.0, (person.level(code) or 0) / level) for code, level, share in shares)


def support_mode(person: Candidate, need: Need) -> float:
    """Kinds of help that are wanted: done and confirmed in the field 1, elsewhere 0.8, offered only
    `OFFERED`, else 0; the mean of all wanted ones."""
    if not need.modes:
        return 1.0
    return sum(mode_value(person, mode, need) for mode in need.modes) / len(need.modes)


def mode_value(person: Candidate, mode: str, need: Need) -> float:
    """Of one kind of help."""
    done = [w for w in person.works if w.mode == mode and w.strength in CONFIRMED]
    if done:
        return 1.0 if any(is_near(work.category, need) for work in done) else 0.8
    return OFFERED if any(mode in modes for modes in person.offers.values()) else 0.0


def is_near(category: str | None, need: Need) -> bool:
    """Whether a field is one of the need's, or close to one; any is where the need has none."""
    return not need.categories or any(
        category is not None and category_nearness(category, one) > 0 for one in need.categories
    )


def nearness(person: Candidate, proximity: Proximity | None, question: Question) -> float:
    """1 where no presence is needed or no place was named, or at the place itself; else how near
    the home is, or one half where they would travel there."""
    need = question.need
    if question.reach is None or need.body is None or need.on_site == "NONE":
        return 1.0
    if proximity is not None:
        return proximity.value
    prefecture = question.places.places[need.body].prefecture
    return 0.5 if prefecture in person.on_site_in else 0.0


def availability(person: Candidate, need: Need, day: date) -> float:
    """Free days by the days a month that are needed; half of it where they start later."""
    free, needed = person.free_days_per_month or 0.0, need.days_per_month
    value = float(free > 0) if needed is None else min(1.0, free / needed)
    start = need.start_on or day
    if person.available_to is not None and person.available_to < start:
        return 0.0
    return value if is_available(person, start) else value / 2


def training(person: Candidate, prefer: Conditions, day: date) -> float:
    """The share of the preferred topics that they are trained in; of none, whether of any."""
    topics = prefer.training_topics
    if topics:
        return sum(is_trained(person, topic, day) for topic in topics) / len(topics)
    return float(any(is_trained(person, topic, day) for topic in PUBLIC_ADMINISTRATION))
