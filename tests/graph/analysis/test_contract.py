"""Limits of contract forms: work that fits into a fiscal year, day by day against the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.contract import RENEWABLE, checks
from graph.clock import fiscal_year
from graph.model.match import Form
from graph.model.need import MONTHS, Need

FORM = Form(
    code="YEAR", is_verified=True, ends_with_fiscal_year=True, maximum_months=None,
    minimum_days_per_month=None, work_pattern=None, valid_to=None, allowed_modes=[],
)  # fmt: skip


def is_met(start: date) -> bool:
    (check,) = checks(FORM, Need(size_days=6, start_on=start), None, date(2026, 11, 20))
    assert check.rule == RENEWABLE
    return check.is_met


@pytest.mark.parametrize(
    ("start", "met"),
    [
        (date(2027, 9, 30), True),
        (date(2027, 10, 1), True),  # it ends on 31 March
        (date(2027, 10, 2), False),
        (date(2027, 11, 1), False),
        (date(2028, 3, 31), False),
        (date(2028, 4, 1), True),
    ],
)
def test_six_months_fit_into_the_year_up_to_the_first_of_october(start: date, met: bool) -> None:
    assert is_met(start) is met


@given(st.dates(date(2000, 1, 1), date(2999, 12, 31)).filter(lambda day: day.day <= 28))
def test_work_fits_where_its_last_day_is_in_the_same_fiscal_year(start: date) -> None:
    months = start.year * 12 + start.month - 1 + MONTHS
    last = start.replace(year=months // 12, month=months % 12 + 1) - timedelta(days=1)

    assert is_met(start) is (fiscal_year(last) == fiscal_year(start))
