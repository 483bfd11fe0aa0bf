"""Values in lists of a bounded length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Value = TypeVar("Value")


def batches(values: Iterable[Value], size: int) -> Iterator[list[Value]]:
    """The values in order, in lists of the size; the last may be shorter."""
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch
