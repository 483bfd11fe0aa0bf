"""Batched reads: keys in, rows in key order out."""

from __future__ import annotations

from asyncio import ensure_future
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from graph.store import Graph, Statement

Row = TypeVar("Row")
Found = TypeVar("Found")

#: Below and above every key that a list is ordered by.
LOWEST, HIGHEST = "", "\uffff"
#: Keys of one statement; a batch beyond is cut, so that no parameter grows without bound.
MOST_KEYS = 1_000


def part(
    limit: int, *, above: str = LOWEST, below: str = HIGHEST, rising: bool = True
) -> dict[str, Any]:
    """The `$page` of a statement: so many rows between two keys, from the low end or the high."""
    return {"above": above, "below": below, "rising": rising, "limit": limit}


async def many_each(
    graph: Graph, statement: Statement[Row], keys: Sequence[str], **arguments: Any
) -> list[list[Row]]:
    """The rows of each key, none for a key that is unknown or hidden from the viewer."""
    found: dict[str, list[Row]] = {}
    for start in range(0, len(keys), MOST_KEYS):
        part = list(keys[start : start + MOST_KEYS])
        found |= await graph.read(statement, keys=part, **arguments)
    return [found.get(key, []) for key in keys]


async def listed(graph: Graph, statement: Statement[Row], **arguments: Any) -> list[Row]:
    """The rows of a list that belongs to nothing but the graph."""
    return (await graph.read(statement, **arguments)).get("all", [])


def once(read: Callable[[], Awaitable[Found]]) -> Callable[[], Awaitable[Found]]:
    """Several ask for it, one read answers them all."""
    found: list[Awaitable[Found]] = []

    async def answered() -> Found:
        if not found:
            found.append(ensure_future(read()))
        return await found[0]

    return answered
