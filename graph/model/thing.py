"""Public things as a search finds them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A place, field, skill, course or company.

    `kind` is its label, `order` its name as it sounds, `tokens` what it is found by.
    """

    kind: str
    key: str
    order: str
    tokens: str
