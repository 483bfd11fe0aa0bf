"""What keeps a candidate from fitting, and what would make them fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.analysis.conditions import is_available
from graph.analysis.contract import others
from graph.analysis.credentials import bound, inexperienced, untrained
from graph.analysis.factors import mode_value
from graph.analysis.match import Fit
from graph.analysis.question import Question
from graph.codes import prefecture_of
from graph.model.match import Candidate, Candidates
from graph.model.missing import Missing, Remedy

#: Conditions that another kind of missing condition tells in full.
_TOLD = {
    "skills", "support_modes", "free_days_per_month_at_least", "available_on", "contract_forms",
    "on_site_in", "has_administrative_experience", "training_topics", "confirmed_outcome_in",
    "no_conflict_with",
}  # fmt: skip
#: Whoever wants to work remotely for more than this share cannot be mostly on site.
_MOSTLY_REMOTE = 0.5
#: Forms that are named as a remedy.
_MOST_TARGETS = 2


def missing(
    fit: Fit, ranked: Sequence[Fit], found: Candidates, question: Question
) -> tuple[Missing, ...]:
    """What the person does not meet of the need and the preferred conditions, blocking ones first.

    `ranked` are all candidates, best first: a remedy names whoever could join them. Of a person whose
    records were not read, nothing is told that hangs on them.
    """
    person = fit.person
    is_known = person.records is not None
    every = [
        *_skills(person, ranked, question),
        *_modes(person, ranked, question),
        *_capacity(person, question),
        *_form(fit, found, question),
        *_presence(person, question),
        *(untrained(person, found, question) if is_known else ()),
        *inexperienced(fit, question),
        *(bound(person) if is_known else ()),
        *(
            Missing(kind="PREFERENCE", is_blocking=False, code=name)
            for name in fit.unmet
            if name not in _TOLD
        ),
    ]
    return tuple(sorted(every, key=lambda one: not one.is_blocking))


def lacks_somebody(one: Missing) -> bool:
    """Whether it names nobody who could join them, because nobody who was looked at could."""
    return one.kind in ("SKILL", "MODE") and all(r.target is None for r in one.remedies)


def wanting(
    person: Candidate, unmet: Sequence[str], found: Candidates, question: Question
) -> tuple[Missing, ...]:
    """Only what is missing of the preferred conditions: `unmet` are their names."""
    kinds = {
        "SKILL": "skills", "MODE": "support_modes", "FORM": "contract_forms",
        "PRESENCE": "on_site_in", "TRAINING": "training_topics", "INDEPENDENCE": "no_conflict_with",
    }  # fmt: skip
    whole = Fit(person, {}, {}, (), None, {}, tuple(unmet))
    every = missing(whole, [], found, question)
    several = {
        "CAPACITY": ("free_days_per_month_at_least", "available_on"),
        "EXPERIENCE": ("has_administrative_experience", "confirmed_outcome_in"),
    }
    return tuple(
        one
        for one in every
        if one.kind == "PREFERENCE"
        or any(name in unmet for name in several.get(one.kind, (kinds.get(one.kind, ""),)))
    )


def _skills(person: Candidate, ranked: Sequence[Fit], question: Question) -> Iterator[Missing]:
    needed = {one.code: (one.level, one.is_essential) for one in question.need.skills}
    for code, level in question.prefer.skills or ():
        own, essential = needed.get(code, (0, False))
        needed[code] = (max(own, level), essential)
    for code, (level, essential) in sorted(needed.items()):
        has = person.level(code)
        if (has or 0) < level:
            yield Missing(
                kind="SKILL",
                is_blocking=essential,
                code=code,
                needed=level,
                actual=has,
                remedies=_someone(
                    next(
                        (
                            one.person.id
                            for one in ranked
                            if one.person.id != person.id and (one.person.level(code) or 0) >= level
                        ),
                        None,
                    )
                ),
            )


def _modes(person: Candidate, ranked: Sequence[Fit], question: Question) -> Iterator[Missing]:
    preferred = tuple(
        mode for mode in question.prefer.support_modes or () if mode not in question.need.modes
    )
    for mode in (*question.need.modes, *preferred):
        value = mode_value(person, mode, question.need)
        if value < 0.5:
            yield Missing(
                kind="MODE",
                is_blocking=False,
                code=mode,
                is_offered=value > 0,
                remedies=_someone(
                    next(
                        (
                            one.person.id
                            for one in ranked
                            if one.person.id != person.id
                            and mode_value(one.person, mode, question.need) >= 0.5
                        ),
                        None,
                    )
                ),
            )


def _someone(person: str | None) -> tuple[Remedy, ...]:
    target = None if person is None else ("Engineer", person)
    return (Remedy(kind="ADD_PERSON", target=target),)


def _capacity(person: Candidate, question: Question) -> Iterator[Missing]:
    prefer, free = question.prefer, person.free_days_per_month
    needed = max(question.need.days_per_month or 0.0, prefer.free_days_per_month_at_least or 0.0)
    start = prefer.available_on or question.need.start_on or question.day
    is_short, is_there = (free or 0.0) < needed, is_available(person, start)
    if is_short or not is_there:
        remedies = []
        if free and is_short:
            remedies.append(Remedy(kind="CHANGE_DAYS", days=free))
        if person.available_from is not None and person.available_from > start:
            remedies.append(Remedy(kind="CHANGE_DAYS", day=person.available_from))
        yield Missing(
            kind="CAPACITY",
            is_blocking=not free,
            needed=needed,
            actual=free,
            day=person.available_from,
            remedies=(*remedies, Remedy(kind="ADD_PERSON")),
        )


def _form(fit: Fit, found: Candidates, question: Question) -> Iterator[Missing]:
    person, prefer = fit.person, question.prefer.contract_forms
    not_accepted = prefer is not None and not {*prefer} & {*person.forms}
    usable = fit.values.get("CONTRACT_FORM", 1.0)
    by_form: dict[str, bool] = {}
    for check in fit.checks:
        by_form[check.form] = by_form.get(check.form, False) or check.forbids
    forbidden = (
        bool(person.forms) and len(by_form) == len(set(person.forms)) and all(by_form.values())
    )
    if not_accepted or forbidden or (usable < 1.0) or not person.forms:
        codes = (*(prefer or ()), *others(person, found.forms, question.need, question.day))
        targets = [
            ("ContractForm", code)
            for code in dict.fromkeys(codes)
            if code in found.forms and code not in person.forms
        ]
        yield Missing(
            kind="FORM",
            is_blocking=forbidden or not person.forms,
            remedies=tuple(
                Remedy(kind="CHANGE_FORM", target=target) for target in targets[:_MOST_TARGETS]
            ),
        )


def _presence(person: Candidate, question: Question) -> Iterator[Missing]:
    need, wanted = question.need, question.prefer.on_site_in
    home = None if person.home is None else prefecture_of(person.home)
    if need.body is not None and need.on_site in ("SOME", "MOSTLY"):
        prefecture = question.places.places[need.body].prefecture
        far = prefecture not in (*person.on_site_in, home)
        remote = need.on_site == "MOSTLY" and (person.remote_share or 0.0) > _MOSTLY_REMOTE
        if far or remote:
            yield Missing(
                kind="PRESENCE",
                is_blocking=far and need.on_site == "MOSTLY",
                code=need.on_site,
                place=need.body,
                remedies=(Remedy(kind="WORK_REMOTELY"),),
            )
    if wanted is not None and wanted not in (*person.on_site_in, home):
        yield Missing(
            kind="PRESENCE",
            is_blocking=False,
            code="SOME",
            place=question.places.prefectures[wanted],
            remedies=(Remedy(kind="WORK_REMOTELY"),),
        )
