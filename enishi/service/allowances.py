"""How much each asker may ask for in an hour: points by the cost of documents.

Counted in this process: with several workers an asker has as many allowances. That bounds what one
asker can take from all others, which is what it is for.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from graph.clock import now
from graph.errors import RateLimited
from resolvers.allowance import Allowance

HOUR: Final = 3_600.0
#: Askers remembered at most; beyond it those whose hour is over are forgotten, else all.
_MOST: Final = 50_000


class Allowances:
    """Takes points off. One per process; `limit` points an hour for each asker, 0 for no bound."""

    def __init__(self, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._clock = clock
        #: When the hour of an asker began, and what it took since.
        self._taken: dict[str, tuple[float, int]] = {}

    def take(self, asker: str, points: int) -> Allowance | None:
        """What is left after `points`; None where nobody counts. Raises RateLimited."""
        if not self._limit:
            return None
        moment = self._clock()
        began, taken = self._taken.get(asker, (moment, 0))
        if moment - began >= HOUR:
            began, taken = moment, 0
        seconds = max(1, round(began + HOUR - moment))
        reset_at = now() + timedelta(seconds=seconds)
        if taken + points > self._limit:
            raise RateLimited(self._limit, reset_at, seconds)
        if asker not in self._taken and len(self._taken) >= _MOST:
            self._forget(moment)
        self._taken[asker] = (began, taken + points)
        return Allowance(
            limit=self._limit, remaining=self._limit - taken - points, reset_at=reset_at
        )

    def _forget(self, moment: float) -> None:
        kept = {who: one for who, one in self._taken.items() if moment - one[0] < HOUR}
        self._taken = kept if len(kept) < _MOST else {}
