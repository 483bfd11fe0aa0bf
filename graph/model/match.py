"""What the search for candidates brings home: issues like the need, people, forms, courses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.facets import held
from graph.model.need import SkillNeed


@dataclass(frozen=True, slots=True)
class SolvedBy:
    """Work that solved an issue, and who did it."""

    id: str
    engineer: str
    strength: str


@dataclass(frozen=True, slots=True)
class Alike:
    """An issue that may be like the need; `works` are there where it was solved."""

    id: str
    cosine: float | None
    category: str | None
    terms: Sequence[str]
    modes: Sequence[str]
    size_days: float | None
    skills: Sequence[SkillNeed]
    works: Sequence[SolvedBy]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedIssue:
    """An issue as a need."""

    id: str
    body: str
    category: str | None
    wanted_modes: list[str] | None
    size_days: float | None
    on_site: str | None
    terms: list[str]
    skills: list[SkillNeed]


@dataclass(frozen=True, slots=True)
class Likenesses:
    """The asked issue, None for a text or where it is not visible, and what may be like the need."""

    need: AskedIssue | None
    alike: tuple[Alike, ...]

    def __init__(self, need: dict[str, Any] | None, alike: list[list[Any]]) -> None:
        """From the rows of the statement."""
        asked = None if need is None else AskedIssue(**(need | {"skills": _skills(need["skills"])}))
        found = (
            Alike(id_, near, field, terms, modes, size, _skills(skills), _works(works))
            for id_, near, field, terms, modes, size, skills, works in alike
        )
        object.__setattr__(self, "need", asked)
        object.__setattr__(self, "alike", tuple(found))


@dataclass(frozen=True, slots=True)
class DoneWork:
    """Work that a person did, on an issue that the viewer may read."""

    id: str
    mode: str
    strength: str | None
    category: str | None
    has_solved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What is on record about a person, besides what they can and offer.

    `training` are (topic, last day), `pools` ids, `sells` (company, body) of the present employer.
    `permission` and `sells` are empty where the viewer may not read whom they work for.
    """

    is_accelerator: bool
    training: list[list[Any]]
    pools: list[str]
    permission: str | None
    sells: list[list[str]]
    bodies_served: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person, as far as a score reads them.

    `skills` are the levels of those asked for by code, `offers` kinds of help by field.
    """

    id: str
    has_administrative_experience: bool | None
    free_days_per_month: float | None
    available_from: date | None
    available_to: date | None
    remote_share: float | None
    work_patterns: Sequence[str]
    on_site_in: Sequence[str]
    home: str | None
    skills: Mapping[str, int]
    roles: Sequence[str]
    forms: Sequence[str]
    offers: Mapping[str, Sequence[str]]
    works: Sequence[DoneWork] = ()
    #: None until something hangs on them: see `known`.
    records: Records | None = None

    @property
    def known(self) -> Records:
        """The records. Raises LookupError where they were not read."""
        if self.records is None:
            raise LookupError(f"the records of {self.id} were not read")
        return self.records

    def level(self, code: str) -> int | None:
        """The level of a skill that was asked for; None where they do not have it."""
        return self.skills.get(code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A contract form with its limits. Limits that are not verified warn, they do not forbid."""

    code: str
    is_verified: bool | None
    ends_with_fiscal_year: bool | None
    maximum_months: float | None
    minimum_days_per_month: float | None
    work_pattern: str | None
    valid_to: date | None
    allowed_modes: list[str]


@dataclass(frozen=True, slots=True)
class Candidates:
    """The people, how rare the asked skills are, all forms, and courses (code, topic) asked for."""

    people: tuple[Candidate, ...]
    rarities: dict[str, float]
    forms: dict[str, Form]
    courses: tuple[tuple[str, str], ...]

    def __init__(
        self, people: list[list[Any]], works: list[list[Any]], skills: list[str],
        rarities: list[list[Any]], forms: list[dict[str, Any]], courses: list[list[str]],
    ) -> None:  # fmt: skip
        """From the rows of the statement. `skills` are the codes of those asked for."""
        wanted = frozenset(skills)
        done: dict[str, list[DoneWork]] = {}
        for engineer, *work in works:
            done.setdefault(engineer, []).append(DoneWork(*work))
        found = (_candidate(one, wanted, tuple(done.get(one[0], ()))) for one in sorted(people))
        object.__setattr__(self, "people", tuple(found))
        object.__setattr__(self, "rarities", {one[0]: one[1] for one in rarities})
        object.__setattr__(self, "forms", {form["code"]: Form(**form) for form in forms})
        object.__setattr__(self, "courses", tuple((code, topic) for code, topic in courses))

    def of(self, people: Iterable[Candidate]) -> Candidates:
        """The same about these people."""
        other = copy(self)
        object.__setattr__(other, "people", tuple(people))
        return other

    def beside(self, others: Candidates) -> Candidates:
        """Together with others that were found for the same question, each once."""
        known = {person.id: person for person in (*others.people, *self.people)}
        return self.of(known[id_] for id_ in sorted(known))


def _candidate(row: list[Any], skills: frozenset[str], works: tuple[DoneWork, ...]) -> Candidate:
    """From a row of `match/candidates`."""
    id_, experience, free, first, last, remote, patterns, on_site, facets = row
    own = held(facets or "", skills)
    return Candidate(
        id=id_, has_administrative_experience=experience, free_days_per_month=free,
        available_from=_day(first), available_to=_day(last), remote_share=remote,
        work_patterns=patterns or (), on_site_in=on_site or (), home=own.home,
        skills=own.skills, roles=own.roles, forms=own.forms, offers=own.offers,
        works=works,
    )  # fmt: skip


def _day(told: str | None) -> date | None:
    return None if told is None else date.fromisoformat(told)


def _skills(rows: list[list[Any]]) -> list[SkillNeed]:
    needs = (
        SkillNeed(code=code, level=level or 1, is_essential=essential)
        for code, level, essential in rows
    )
    return sorted(needs, key=lambda skill: skill.code)


def _works(rows: list[list[str]]) -> list[SolvedBy]:
    return [SolvedBy(*row) for row in rows]
