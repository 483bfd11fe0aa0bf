"""Which legal form fits a piece of work, and the dates and days that the form allows."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from graph.clock import fiscal_year
from graph.ingest.demo.atlas import Form

#: How often a form is seen, out of all that fit.
_FREQUENCY = {
    "SPECIAL-PART-TIME": 20, "FISCAL-YEAR-PART": 18, "FISCAL-YEAR-FULL": 4, "OUTSOURCE-PERSON": 14,
    "OUTSOURCE-FIRM": 10, "KIGYOJIN-SIDE": 12, "KIGYOJIN-FIRM": 7, "KIGYOJIN-SENIOR": 2,
    "FIXED-TERM-SPECIFIC": 3, "FIXED-TERM-GENERAL": 3, "FIXED-TERM-TASK": 2, "FIXED-TERM-SHORT": 4,
    "REGIONAL-TALENT-SUPPORT": 4, "HOMETOWN-TAX-STAFF": 3, "HONORARIUM-MEMO": 5, "UNPAID-FELLOW": 2,
    "PRO-BONO": 3, "RICT-ADVISOR": 5,
}  # fmt: skip
#: Forms between governments: only for staff of a local government, the first of a prefecture.
STAFF_FORMS = ("PREF-DISPATCH", "CONCURRENT-POST")
#: What staff of a local government may accept elsewhere besides.
_FOR_STAFF_TOO = ("HONORARIUM-MEMO", "SPECIAL-PART-TIME")
#: Firms send people under these; who has no company cannot be sent.
FIRM_FORMS = ("OUTSOURCE-FIRM", "KIGYOJIN-FIRM", "HOMETOWN-TAX-STAFF")
#: Days a month as (fewest, most), where a form has a custom of its own.
_DAYS = {
    "RICT-ADVISOR": (1, 3), "HONORARIUM-MEMO": (1, 2), "PRO-BONO": (1, 2), "UNPAID-FELLOW": (1, 2),
    "KIGYOJIN-FIRM": (11, 18), "FISCAL-YEAR-PART": (4, 12), "FIXED-TERM-SHORT": (8, 14),
    "REGIONAL-TALENT-SUPPORT": (4, 12), "PREF-DISPATCH": (8, 20), "CONCURRENT-POST": (2, 8),
}  # fmt: skip
#: Fewest months of a term, where the scheme states them (domain notes: 6 months to 3 years).
_LEAST_MONTHS = {"KIGYOJIN-FIRM": 6, "REGIONAL-TALENT-SUPPORT": 6}
#: An adviser of the ministry comes three days at most: no term longer than a quarter.
_SHORT = {"RICT-ADVISOR": 3, "PRO-BONO": 6}

_PAY = {
    "HONORARIUM-MEMO": ("UNDER_300K",), "UNPAID-FELLOW": ("UNPAID",), "PRO-BONO": ("UNPAID",),
    "KIGYOJIN-SIDE": ("UNDER_300K",), "KIGYOJIN-FIRM": ("UNDER_600K",), "RICT-ADVISOR": ("UNDER_300K",),
    "KIGYOJIN-SENIOR": ("UNDER_300K", "UNDER_600K"), "SPECIAL-PART-TIME": ("UNDER_300K", "UNDER_600K"),
    "FIXED-TERM-SPECIFIC": ("UNDER_900K", "FROM_900K"),
}  # fmt: skip
_FUNDING = {
    "KIGYOJIN-FIRM": ("LAT-SPECIAL-KIGYOJIN-FIRM",), "KIGYOJIN-SIDE": ("LAT-SPECIAL-KIGYOJIN-SIDE",),
    "KIGYOJIN-SENIOR": ("LAT-SPECIAL-KIGYOJIN-SENIOR",), "HOMETOWN-TAX-STAFF": ("TAX-CORP-HOMETOWN",),
    "RICT-ADVISOR": ("MIC-RICT-ADVISOR",), "PRO-BONO": ("NONE",), "UNPAID-FELLOW": ("NONE",),
    "PREF-DISPATCH": ("LAT-ORDINARY-PREF-STAFF", "SHARED-LOCAL"),
    "CONCURRENT-POST": ("LAT-ORDINARY-PREF-STAFF", "SHARED-LOCAL"),
    "OUTSOURCE-FIRM": ("OWN-BUDGET", "GRANT-NEW-REGION", "SHARED-LOCAL", "LAT-SPECIAL-CIO"),
    "OUTSOURCE-PERSON": ("OWN-BUDGET", "GRANT-NEW-REGION", "LAT-SPECIAL-CIO"),
    "HONORARIUM-MEMO": ("OWN-BUDGET",), "REGIONAL-TALENT-SUPPORT": ("OWN-BUDGET",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Terms:
    """What an appointment under a form says: dates, days a month, share of remote work."""

    form: Form
    start: date
    end: date | None
    days: int
    remote_share: float
    pay_band: str
    funding: str


def fitting(
    forms: tuple[Form, ...],
    mode: str,
    *,
    start: date,
    end: date | None,
    today: date,
    employer: str | None,
) -> list[Form]:
    """The forms under which such work may be done; `end` None means that it goes on today."""
    return [
        form
        for form in forms
        if mode in form.modes
        and (form.since is None or form.since <= start)
        and suits(form, employer)
        and (not form.ends_with_fiscal_year or (end or today) <= fiscal_year_end(start))
        and (end or today) <= _latest(form, start)
    ]


def suits(form: Form, employer: str | None) -> bool:
    """Whether someone of that employer (company, local government, none) can have the form."""
    if employer is not None and employer.isdigit():
        is_prefecture = employer[2:5] == "000"
        return form.code in (STAFF_FORMS if is_prefecture else STAFF_FORMS[1:]) + _FOR_STAFF_TOO
    return form.code not in STAFF_FORMS + (FIRM_FORMS if employer is None else ())


def choose(rng: Random, forms: list[Form]) -> Form:
    """One of them, the usual ones more often."""
    return rng.choices(forms, [_FREQUENCY.get(form.code, 5) for form in forms])[0]


def terms(rng: Random, form: Form, start: date, end: date | None, on_site: str) -> Terms:
    """Terms under a form that cover the work from `start` to `end`."""
    fewest, most = _DAYS.get(form.code, (18, 20) if form.work_pattern == "FULL_TIME" else (2, 8))
    days = rng.randint(max(fewest, form.least_days), max(most, form.least_days))
    # Where a scheme asks for days of presence at all, it asks for one a month at least.
    presence = 1 / days if form.least_days else 0.0
    most_remote = 1 - max(form.least_on_site, presence, 0.7 if on_site == "MOSTLY" else 0.0)
    return Terms(
        form=form,
        start=start,
        end=_end(rng, form, start, end),
        days=days,
        remote_share=int(most_remote * rng.uniform(0.4, 1.0) * 20) / 20,
        pay_band=rng.choice(_PAY.get(form.code, ("UNDER_300K", "UNDER_600K", "UNDER_900K"))),
        funding=rng.choice(_FUNDING.get(form.code, ("LAT-SPECIAL-CIO", "OWN-BUDGET"))),
    )


def fiscal_year_end(day: date) -> date:
    """31 March of the fiscal year of a day."""
    return date(fiscal_year(day) + 1, 3, 31)


def last_day(start: date, months: int) -> date:
    """The last day of a term of so many months."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    day = min(start.day, monthrange(year, month + 1)[1])
    return date(year, month + 1, day) - timedelta(days=1)


def _latest(form: Form, start: date) -> date:
    months = _SHORT.get(form.code, form.most_months)
    return date.max if months is None else last_day(start, months)


def _end(rng: Random, form: Form, start: date, end: date | None) -> date | None:
    latest = _latest(form, start)
    if form.ends_with_fiscal_year:
        return min(fiscal_year_end(start), latest)
    if end is None:
        return None if latest == date.max else latest
    # Work ends within the term; a term of a scheme is not shorter than the scheme allows.
    wanted = end + timedelta(days=rng.randint(0, 45))
    return min(max(wanted, last_day(start, _LEAST_MONTHS.get(form.code, 0))), latest)
