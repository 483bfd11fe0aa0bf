"""Relay connections: pages of lists by keyset, both ways, stable under writes.

A list's statement takes `$page`: {above, below, rising, limit}. It brings home the rows whose order
lies between the two, from the low end where `rising`, else from the high one.
"""

from __future__ import annotations

from asyncio import gather
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import strawberry

from graph.model.facts import Link
from graph.store import Statement
from loaders.reading import HIGHEST, LOWEST, listed, once, part
from resolvers.context import Info
from resolvers.cursor import Cursors
from resolvers.window import Window

NodeType = TypeVar("NodeType")

CURSOR = "Opaque keyset cursor, usable as `after` and `before`."
#: So many items are counted; a longer list says that it is longer.
COUNTED = 10_000


class Ordered(Protocol):
    """A row of a list: where it stands in the list's order."""

    @property
    def order(self) -> str:
        """Where it stands."""


Row = TypeVar("Row", bound=Ordered)


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Where a page stands in its list."""

    has_next_page: bool = strawberry.field(description="More items follow.")
    has_previous_page: bool = strawberry.field(description="Items come before.")
    start_cursor: str | None = strawberry.field(
        description="Cursor of the first item: `before` for the page before."
    )
    end_cursor: str | None = strawberry.field(
        description="Cursor of the last item: `after` for the next page."
    )


@strawberry.type(description="One item of a page.")
class Edge(Generic[NodeType]):
    """One item of a page."""

    cursor: str = strawberry.field(description=CURSOR)
    node: NodeType = strawberry.field(description="The item.")


@strawberry.type
class Counted:
    """A connection that can tell how long its list is, at the cost of a read of its own."""

    count: strawberry.Private[Callable[[], Awaitable[int]]]
    page_info: PageInfo = strawberry.field(description="Where this page stands.")

    @strawberry.field(description="Items that you may see; null beyond 10,000.")
    async def total_count(self) -> int | None:
        """How many items the whole list has."""
        found = await self.count()
        return found if found <= COUNTED else None

    @strawberry.field(description="False where there are more than 10,000 items.")
    async def total_count_is_exact(self) -> bool:
        """Whether the total is told."""
        return await self.count() <= COUNTED


@strawberry.type(description="A page.")
class Connection(Counted, Generic[NodeType]):
    """A page."""

    edges: list[Edge[NodeType]] = strawberry.field(description="Items in order.")


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one list that `of` names with its arguments."""

    window: Window
    cursors: Cursors

    @classmethod
    def of(cls, info: Info, window: Window, *of: Any) -> Pages:
        """Of the list that `of` names with its arguments."""
        return cls(window, Cursors(info.context.secret, *of))

    @property
    def after(self) -> str | None:
        """Order of the item that the page comes after. Raises BadCursor."""
        return self.cursors.read(self.window.after)

    @property
    def before(self) -> str | None:
        """Order of the item that the page comes before. Raises BadCursor."""
        return self.cursors.read(self.window.before)

    def info(self, orders: Sequence[str], *, more: bool) -> PageInfo:
        """Of a page whose items stand there; `more` follow on its far side."""
        back = self.window.is_backward
        return PageInfo(
            has_next_page=self.window.before is not None if back else more,
            has_previous_page=more if back else self.window.after is not None,
            start_cursor=self.cursors.write(orders[0]) if orders else None,
            end_cursor=self.cursors.write(orders[-1]) if orders else None,
        )


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """A page of a list that a statement brought home."""

    pages: Pages
    rows: list[Row]
    more: bool
    count: Callable[[], Awaitable[int]]

    def cursor(self, row: Row) -> str:
        """The cursor of one of its rows."""
        return self.pages.cursors.write(row.order)

    @property
    def frame(self) -> dict[str, Any]:
        """What every connection says beside its edges."""
        where = self.pages.info([row.order for row in self.rows], more=self.more)
        return {"page_info": where, "count": self.count}


async def page_of(
    info: Info,
    window: Window,
    statement: Statement[Row],
    key: str | None = None,
    *,
    falls: bool = False,
    **arguments: Any,
) -> Page[Row]:
    """The page of the list that the statement brings home, of one thing or of the whole graph.

    `falls`: the list begins at the high end of its order. Raises BadUserInput, BadCursor.
    """

    async def read(page: Mapping[str, Any]) -> list[Row]:
        if key is None:
            return await listed(info.context.graph, statement, page=page, **arguments)
        return await info.context.batches.many(statement, key, page=page, **arguments)

    pages = Pages.of(info, window, statement.name, key, falls, sorted(arguments.items()))
    return await page_by(pages, read, falls=falls)


async def page_by(
    pages: Pages, read: Callable[[Mapping[str, Any]], Awaitable[list[Row]]], *, falls: bool = False
) -> Page[Row]:
    """The page of a list that `read` brings home, given `$page`. Raises BadCursor."""
    window = pages.window
    low, high = (pages.before, pages.after) if falls else (pages.after, pages.before)

    async def count() -> int:
        return len(await read(part(COUNTED + 1)))

    rows = await read(
        part(
            window.size + 1,  # one more than the page tells whether another follows
            above=LOWEST if low is None else low,
            below=HIGHEST if high is None else high,
            rising=window.is_backward == falls,
        )
    )
    shown = rows[: window.size]
    if window.is_backward:
        shown = shown[::-1]
    return Page(pages, shown, len(rows) > window.size, once(count))


async def linked(
    page: Page[Link], load: Callable[[str], Awaitable[NodeType | None]]
) -> Connection[NodeType]:
    """A page of the things that the links lead to, loaded together."""
    found = await gather(*(load(row.key) for row in page.rows))
    edges = [
        Edge(cursor=page.cursor(row), node=node)
        for row, node in zip(page.rows, found, strict=True)
        if node is not None
    ]
    return Connection(edges=edges, **page.frame)
