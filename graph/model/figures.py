"""Published figures: a value that is shown, withheld or not known, and what it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

STATUSES = ("SHOWN", "SUPPRESSED", "NOT_AVAILABLE")


@dataclass(frozen=True, slots=True)
class Count:
    """A count. `value` is there if and only if `status` is SHOWN; `rounded_to` None: exact."""

    status: str
    value: int | None = None
    rounded_to: int | None = None

    def __post_init__(self) -> None:
        _check(self.status, self.value)

    @classmethod
    def of(cls, value: int | None) -> Count:
        """Shown as it is; NOT_AVAILABLE where nobody counted."""
        return cls("NOT_AVAILABLE") if value is None else cls("SHOWN", value)


@dataclass(frozen=True, slots=True)
class Measure:
    """A share, mean, median or index in a unit (`MeasureUnit` of the API)."""

    status: str
    unit: str
    value: float | None = None

    def __post_init__(self) -> None:
        _check(self.status, self.value)

    @classmethod
    def of(cls, value: float | None, unit: str) -> Measure:
        """Shown as it is; NOT_AVAILABLE where there is nothing to measure."""
        return cls("NOT_AVAILABLE", unit) if value is None else cls("SHOWN", unit, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What a figure means, so that it can be cited. `text` is in Japanese and English.

    `source` names where the numbers come from; None where they are computed here from several.
    """

    text: tuple[str, str]
    as_of: date
    numerator: str | None = None
    denominator: str | None = None
    source: str | None = None
    source_kind: str = "DERIVED"
    source_url: str | None = None
    confidence: str = "DERIVED"
    caveat: str | None = None


def _check(status: str, value: float | None) -> None:
    if status not in STATUSES or (status == "SHOWN") != (value is not None):
        raise ValueError(f"a figure that is {status} cannot have the value {value}")
