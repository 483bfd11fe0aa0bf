"""What a request carries through the resolvers: the viewer's graph, batches, what stands."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import strawberry
from strawberry.dataloader import DataLoader

from graph.store import Graph, Statement
from loaders.reading import many_each
from loaders.standing import Standing, StandingCache
from resolvers.allowance import Allowance
from resolvers.budget import Budget

Row = TypeVar("Row")
Found = TypeVar("Found")


class Batches:
    """The reads of one request, one statement for each relation and its arguments.

    Lives one request: kept longer it would show one viewer's rows to another, and go stale.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._loaders: dict[Hashable, DataLoader[str, list[Any]]] = {}
        self._searches: dict[
            Hashable,
            tuple[dict[str, Callable[[], Awaitable[Any]]], DataLoader[str, Any]],
        ] = {}

    async def many(self, statement: Statement[Row], key: str, **arguments: Any) -> list[Row]:
        """The rows of one key; asked for in the same moment, many keys are one statement."""
        return await self._loader(statement, arguments).load(key)

    async def one(self, statement: Statement[Row], key: str | None, **arguments: Any) -> Row | None:
        """The one row of a key; None where it is unknown or hidden."""
        if key is None:
            return None
        rows = await self.many(statement, key, **arguments)
        return rows[0] if rows else None

    async def together(
        self, name: str, conditions: Hashable, key: str, search: Callable[[], Awaitable[Found]]
    ) -> Found:
        """What the search of one key finds. Searches that differ in nothing but the key and begin in
        the same moment end in the same moment: what they show is then loaded together.
        """
        of = (name, repr(conditions))
        if of not in self._searches:
            begun: dict[str, Callable[[], Awaitable[Any]]] = {}

            async def load(keys: list[str]) -> list[Any]:
                return await gather(*(begun[one]() for one in keys), return_exceptions=True)

            self._searches[of] = begun, DataLoader(load_fn=load)
        begun, loader = self._searches[of]
        begun.setdefault(key, search)
        found: Found = await loader.load(key)
        return found

    def prime(self, statement: Statement[Row], key: str, row: Row) -> None:
        """Remember a row that came with another statement, so that it is not asked for again.

        It is about to be shown: whom it is about was read about.
        """
        self._graph.people |= statement.people({key: [row]})
        self._loader(statement, {}).prime(key, [row])

    def _loader(
        self, statement: Statement[Row], arguments: dict[str, Any]
    ) -> DataLoader[str, list[Row]]:
        name = (statement.name, repr(sorted(arguments.items())))
        if name not in self._loaders:

            async def load(keys: list[str]) -> list[list[Row]]:
                return await many_each(self._graph, statement, keys, **arguments)

            self._loaders[name] = DataLoader(load_fn=load)
        return self._loaders[name]


@dataclass
class Context:
    """One request of one viewer."""

    graph: Graph
    secret: bytes
    standing_cache: StandingCache
    request_id: str = ""
    budget: Budget | None = None
    allowance: Allowance | None = None
    batches: Batches = field(init=False)

    def __post_init__(self) -> None:
        self.batches = Batches(self.graph)

    async def standing(self) -> Standing:
        """The map and the calibration."""
        return await self.standing_cache.get(self.graph)


Info = strawberry.Info[Context, None]
