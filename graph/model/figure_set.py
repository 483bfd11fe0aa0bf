"""Figures that a job computed on a day, as they are stored."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any


@dataclass(frozen=True, kw_only=True)
class FigureSet:
    """Figures of one name. `parameters`, `versions` and `content` are JSON texts.

    `content` holds exact numbers: what is withheld from whom is decided where they are shown.
    """

    name: str
    computed_on: date
    parameters: str
    versions: str
    content: str

    @cached_property
    def figures(self) -> dict[str, Any]:
        """The content."""
        found: dict[str, Any] = json.loads(self.content)
        return found
