"""Pages of ranked answers: cut where a cursor stood in the order, so that nothing shows twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from resolvers.paging import Pages

Ranked = TypeVar("Ranked")


class PlaceInList:
    """Where a page begins, and whether more follow on its far side."""

    def __init__(self, rank: int, *, more: bool) -> None:
        self.rank = rank
        self.more = more


def cut(
    pages: Pages, found: Sequence[Ranked], order: Callable[[Ranked], str]
) -> tuple[list[Ranked], PlaceInList]:
    """The page between the cursors: by where they stood in the order, so that nothing shows twice.

    An order reads `score|second score|id`, the best first.
    """
    keys = [_best_first(order(one)) for one in found]
    start, end = 0, len(found)
    if (after := pages.after) is not None:
        start = sum(key <= _best_first(after) for key in keys)
    if (before := pages.before) is not None:
        end = sum(key < _best_first(before) for key in keys)
    size = pages.window.size
    more = end - start > size
    if pages.window.is_backward:
        start = max(start, end - size)
    page = list(found[start : min(end, start + size)])
    return page, PlaceInList(start + 1, more=more)


def _best_first(order: str) -> tuple[float, float, str]:
    score, raw, key = order.split("|", 2)
    return -float(score), -float(raw or 0), key
