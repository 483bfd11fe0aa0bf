"""What is asked for together is read together: one statement for all keys of a question."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from typing import Any, Concatenate, ParamSpec, TypeVar

from graph.store import Graph

Key = TypeVar("Key")
Value = TypeVar("Value")
Asked = ParamSpec("Asked")

#: Keys in, values out in the order of the keys; every further argument is the same for all of them.
Batch = Callable[Concatenate[Graph, Sequence[Key], Asked], Awaitable[list[Value]]]


class Loaders:
    """Lives one request: nothing is read twice in it, and nothing of it is seen by another."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._gatherings: dict[Any, _Gathering] = {}

    def load(
        self,
        batch: Batch[Key, Asked, Value],
        key: Key,
        *arguments: Asked.args,
        **named: Asked.kwargs,
    ) -> Awaitable[Value]:
        """The value of the key. Keys asked with equal arguments in one turn share a statement."""
        which = (batch, arguments, tuple(sorted(named.items())))
        gathering = self._gatherings.get(which)
        if gathering is None:
            ask = partial(_ask, batch, self._graph, arguments, named)
            gathering = self._gatherings[which] = _Gathering(ask)
        return gathering.load(key)

    async def load_many(
        self,
        batch: Batch[Key, Asked, Value],
        keys: Iterable[Key],
        *arguments: Asked.args,
        **named: Asked.kwargs,
    ) -> list[Value]:
        """The values of the keys, in their order."""
        return await asyncio.gather(*(self.load(batch, key, *arguments, **named) for key in keys))


def _ask(
    batch: Callable[..., Awaitable[list[Any]]],
    graph: Graph,
    arguments: tuple[Any, ...],
    named: dict[str, Any],
    keys: Sequence[Any],
) -> Awaitable[list[Any]]:
    return batch(graph, keys, *arguments, **named)


class _Gathering:
    """The keys of one question with one set of arguments."""

    def __init__(self, ask: Callable[[Sequence[Any]], Awaitable[list[Any]]]) -> None:
        self._ask = ask
        self._known: dict[Any, asyncio.Future[Any]] = {}
        self._waiting: list[Any] = []
        self._running: set[asyncio.Task[None]] = set()

    def load(self, key: Any) -> asyncio.Future[Any]:
        known = self._known.get(key)
        if known is None:
            loop = asyncio.get_running_loop()
            known = self._known[key] = loop.create_future()
            if not self._waiting:
                # Resolvers of one level run in one turn of the loop; go when all have spoken.
                loop.call_soon(self._start)
            self._waiting.append(key)
        return known

    def _start(self) -> None:
        keys, self._waiting = self._waiting, []
        task = asyncio.create_task(self._run(keys))
        # The loop itself keeps only a weak reference to a task.
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _run(self, keys: Sequence[Any]) -> None:
        try:
            values = await self._ask(keys)
            for key, value in zip(keys, values, strict=True):
                self._settle(key, value, None)
        except Exception as error:  # whoever asked is told, whatever it was
            for key in keys:
                self._settle(key, None, error)

    def _settle(self, key: Any, value: Any, error: Exception | None) -> None:
        future = self._known[key]
        if future.done():  # cancelled together with the request
            return
        if error is None:
            future.set_result(value)
        else:
            future.set_exception(error)
            future.exception()  # one asker may have gone: that is no warning


def one_each(found: dict[Any, list[Value]], keys: Sequence[Any]) -> list[Value | None]:
    """The one row of each key, or None where there is none."""
    return [rows[0] if (rows := found.get(key)) else None for key in keys]


def many_each(found: dict[Any, list[Value]], keys: Sequence[Any]) -> list[list[Value]]:
    """The rows of each key, in order."""
    return [found.get(key, []) for key in keys]
