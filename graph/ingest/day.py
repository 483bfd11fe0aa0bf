"""Days as they stand in cells: ISO, and the years of 令和."""

from __future__ import annotations

import re
from datetime import date

from graph.ingest.problem import BadCell

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_REIWA = re.compile(
    r"令和\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日"
    r"|(?:R|r|令和|令)\s*(元|\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})"
)
#: The first day of 令和.
_BEGINS = date(2019, 5, 1)
#: Years outside are slips of the pen: 0206 for 2026.
_YEARS = range(1900, 2200)
FORMS = "a day is written 2026-04-01, 令和8年4月1日 or R8.4.1"


def parse(text: str) -> date:
    """The day that the (NFKC) text names. Raises BadCell where it names none."""
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
        if year not in _YEARS:
            raise BadCell(f"the year lies outside {_YEARS[0]} to {_YEARS[-1]}")
        return _existing(year, month, day)
    if found := _REIWA.fullmatch(text):
        era, *rest = (part for part in found.groups() if part is not None)
        result = _existing(2018 + (1 if era == "元" else int(era)), int(rest[0]), int(rest[1]))
        if result < _BEGINS:
            raise BadCell("令和 begins on 2019-05-01")
        return result
    raise BadCell(FORMS)


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadCell("there is no such day in the calendar") from None
