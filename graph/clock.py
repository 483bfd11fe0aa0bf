"""The one clock: what day it is in Japan, and the fiscal year it falls in."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

#: Japan has had no summer time since 1951. A fixed offset, because a `ZoneInfo` inside a moment
#: that is given to the driver can crash the interpreter (python/cpython#111306).
TOKYO = timezone(timedelta(hours=9), "Asia/Tokyo")

#: Days that today may be set to: careers and terms reach decades back and on from each, and the
#: calendar's own ends are no place for that.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)

_fixed: date | None = None


def fix(day: date | None) -> None:
    """Stop the clock at a day (`ENISHI_TODAY`), or let it run again with None."""
    global _fixed  # noqa: PLW0603  one process has one clock; it is set once, from the settings
    _fixed = day


def today() -> date:
    """The current day in Japan, unless the clock was fixed."""
    return _fixed or datetime.now(TOKYO).date()


def now() -> datetime:
    """The current moment in Japan, to the second; on the fixed day where there is one."""
    moment = datetime.now(TOKYO).replace(microsecond=0)
    return moment if _fixed is None else moment.replace(_fixed.year, _fixed.month, _fixed.day)


def moment(seconds: int) -> datetime:
    """The moment so many seconds after the beginning of 1970 (UTC), as clocks in Japan tell it."""
    return datetime.fromtimestamp(seconds, TOKYO)


def fiscal_year(day: date) -> int:
    """The Japanese fiscal year of a day: April to March, named by its first year."""
    return day.year if day.month >= 4 else day.year - 1
