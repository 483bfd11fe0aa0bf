"""Pages of ranked answers: cut where a cursor stood in the order, so that nothing shows twice."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
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


def between(
    pages: Pages, found: Iterable[Ranked], order: Callable[[Ranked], str]
) -> tuple[list[Ranked], bool]:
    """The page between the cursors of a list that rises in its order, and whether more follow.

    Forward, no more of the list is looked at than the page shows and one.
    """
    after, before, size = pages.after, pages.before, pages.window.size
    most = None if not pages.window.is_backward else size + 1
    page: deque[Ranked] = deque(maxlen=most)
    for one in found:
        key = order(one)
        if before is not None and key >= before:
            break
        if after is None or key > after:
            page.append(one)
            if most is None and len(page) > size:
                break
    more = len(page) > size
    rows = list(page)
    return (rows[more:] if pages.window.is_backward else rows[:size]), more


def _best_first(order: str) -> tuple[float, float, str]:
    score, raw, key = order.split("|", 2)
    return -float(score), -float(raw or 0), key
