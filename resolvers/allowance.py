"""What an asker may still ask for in this hour, as the service counts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """Points of one asker after this request was taken off; all come back at `reset_at`."""

    limit: int
    remaining: int
    reset_at: datetime
