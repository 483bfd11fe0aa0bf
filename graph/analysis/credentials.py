"""What a candidate has not shown: training, experience, the employer's permission, independence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from graph.analysis.conditions import has_confirmed, is_trained
from graph.analysis.factors import PUBLIC_ADMINISTRATION
from graph.analysis.match import Fit
from graph.analysis.question import Question
from graph.model.match import Candidate, Candidates
from graph.model.missing import Missing, Remedy

#: Courses that are named as a remedy.
_MOST_TARGETS = 2
#: States of a permission that is not given yet, and whether they rule an appointment out.
_NOT_GIVEN: Mapping[str, bool] = {"ASKED": False, "REFUSED": True}


def untrained(person: Candidate, found: Candidates, question: Question) -> Iterator[Missing]:
    day, topics = question.day, question.prefer.training_topics
    if topics is None:
        trained = any(is_trained(person, topic, day) for topic in PUBLIC_ADMINISTRATION)
        # Whoever worked in public administration knows it; others get the first course there is.
        if trained or person.has_administrative_experience:
            return
        topics = (_first_topic(found),)
    for topic in topics:
        if not is_trained(person, topic, day):
            courses = [code for code, one in found.courses if one == topic]
            yield Missing(
                kind="TRAINING",
                is_blocking=False,
                code=topic,
                day=_expired(person, topic, day),
                remedies=tuple(
                    Remedy(kind="TAKE_COURSE", target=("TrainingCourse", code))
                    for code in courses[:_MOST_TARGETS]
                )
                or (Remedy(kind="TAKE_COURSE"),),
            )


def _first_topic(found: Candidates) -> str:
    """The first topic of public administration that a course is about."""
    taught = {topic for _, topic in found.courses}
    return next((topic for topic in PUBLIC_ADMINISTRATION if topic in taught), "BUDGET")


def _expired(person: Candidate, topic: str, day: date) -> date | None:
    ended = [
        until for one, until in person.known.training if one == topic and until and until < day
    ]
    return max(ended, default=None)


def inexperienced(fit: Fit, question: Question) -> Iterator[Missing]:
    if "has_administrative_experience" in fit.unmet:
        yield Missing(kind="EXPERIENCE", is_blocking=False, remedies=(Remedy(kind="ADD_PERSON"),))
    for field in question.prefer.confirmed_outcome_in or ():
        if "confirmed_outcome_in" in fit.unmet and not has_confirmed(fit.person, field):
            yield Missing(
                kind="EXPERIENCE",
                is_blocking=False,
                code=field,
                remedies=(Remedy(kind="ADD_PERSON"),),
            )


def bound(person: Candidate) -> Iterator[Missing]:
    permission = person.known.permission
    if permission is not None and permission in _NOT_GIVEN:
        yield Missing(
            kind="PERMISSION",
            is_blocking=_NOT_GIVEN[permission],
            code=permission,
            remedies=(Remedy(kind="ASK_EMPLOYER"),),
        )
    for company, body in sorted((one[0], one[1]) for one in person.known.sells):
        yield Missing(
            kind="INDEPENDENCE",
            is_blocking=False,
            engineer=person.id,
            company=company,
            place=body,
            remedies=(Remedy(kind="RECORD_RECUSAL"),),
        )
