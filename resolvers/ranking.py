"""Pages of ranked answers: cut where a cursor stood in the order, so that nothing shows twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from resolvers.paging import Pages

Ranked = TypeVar("Ranked")


class PlaceInList:
    """Where a page begins, and whether another follows."""

    def __init__(self, rank: int, *, more: bool) -> None:
        self.rank = rank
        self.more = more


def cut(
    pages: Pages, found: Sequence[Ranked], order: Callable[[Ranked], str]
) -> tuple[list[Ranked], PlaceInList]:
    """The page after the cursor: by where it stood in the order, so that nothing shows twice."""
    keys = [order(one) for one in found]
    start = 0
    if pages.after is not None:
        start = sum(_before(key) <= _before(pages.after) for key in keys)
    page = list(found[start : start + pages.first])
    return page, PlaceInList(start + 1, more=len(found) > start + pages.first)


def _before(order: str) -> tuple[float, float, str]:
    score, raw, key = order.split("|", 2)
    return -float(score), -float(raw or 0), key
