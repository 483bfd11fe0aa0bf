"""The limits of contract forms, held against a need and a person: rules are data of the forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.model.match import Candidate, Form
from graph.model.need import MONTHS, Need

#: A post that has to end in March can be given anew in April: no reason to give somebody up.
RENEWABLE = "WITHIN_FISCAL_YEAR"


@dataclass(frozen=True, slots=True)
class Check:
    """One limit of one form. A limit that is not verified warns only."""

    form: str
    rule: str
    is_met: bool
    is_verified: bool

    @property
    def forbids(self) -> bool:
        """Whether it keeps the form from being used."""
        return not self.is_met and self.is_verified and self.rule != RENEWABLE


def checks(form: Form, need: Need, free_days: float | None, day: date) -> tuple[Check, ...]:
    """The limits of a form that bear on the need; none where it has no such limit."""
    found: dict[str, bool] = {}
    if need.modes:
        found["MODE_ALLOWED"] = {*need.modes} <= {*form.allowed_modes}
    if need.size_days is not None:
        if form.ends_with_fiscal_year:
            start = need.start_on or day
            found[RENEWABLE] = _months_left(start) >= MONTHS
        if form.maximum_months is not None:
            found["MAXIMUM_TERM"] = form.maximum_months >= MONTHS
    if form.minimum_days_per_month is not None and free_days is not None:
        found["MINIMUM_DAYS"] = free_days >= form.minimum_days_per_month
    return tuple(Check(form.code, rule, met, bool(form.is_verified)) for rule, met in found.items())


def usability(found: Iterable[Check]) -> float:
    """Of one form with these checks: 1 where it keeps every limit, one half where one only warns,
    else 0."""
    warns = False
    for check in found:
        if check.forbids:
            return 0.0
        warns = warns or not check.is_met
    return 0.5 if warns else 1.0


def others(person: Candidate, forms: Mapping[str, Form], need: Need, day: date) -> tuple[str, ...]:
    """Forms in force that the person does not accept yet and that keep every limit."""
    return tuple(
        code
        for code, form in sorted(forms.items())
        if code not in person.forms
        and (form.valid_to is None or form.valid_to >= day)
        and form.is_verified
        and (form.work_pattern is None or form.work_pattern in person.work_patterns)
        and all(one.is_met for one in checks(form, need, person.free_days_per_month, day))
    )


def _months_left(start: date) -> int:
    """Whole months that fit between a day and the end of its fiscal year, both included.

    The last one ends with March: one that begins on its first day is whole.
    """
    begun = start.day > 1
    return (3 - start.month) % 12 + 1 - begun
