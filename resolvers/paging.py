"""Relay connections: pages by signed keyset cursors, stable under writes."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from asyncio import gather
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Generic, TypeVar

import strawberry

from graph.errors import BadCursor, BadUserInput
from graph.model.facts import Link
from resolvers.context import Info

Item = TypeVar("Item")
NodeType = TypeVar("NodeType")

MOST = 100
_SIGNATURE = 9


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Where a page stands in its list."""

    has_next_page: bool = strawberry.field(description="More items follow.")
    has_previous_page: bool = strawberry.field(description="Items come before.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first item.")
    end_cursor: str | None = strawberry.field(
        description="Cursor of the last item: `after` for the next page."
    )


@strawberry.type(description="One item of a page.")
class Edge(Generic[NodeType]):
    """One item of a page."""

    cursor: str = strawberry.field(description="Opaque keyset cursor, usable as `after`.")
    node: NodeType = strawberry.field(description="The item.")


@strawberry.type(description="A page.")
class Connection(Generic[NodeType]):
    """A page."""

    edges: list[Edge[NodeType]] = strawberry.field(description="Items in order.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")


class Pages:
    """Pages of one list with these arguments: checks them, signs and reads cursors.

    A cursor names the list and its arguments, so one of another list or filter is BAD_CURSOR.
    """

    def __init__(
        self, info: Info, name: str, first: int | None, after: str | None, **arguments: Any
    ):
        self.first = 20 if first is None else first
        if not 1 <= self.first <= MOST:
            raise BadUserInput("first", f"must lie between 1 and {MOST}")
        self._secret = info.context.secret
        listed = repr((name, sorted(arguments.items())))
        self._of = hashlib.blake2b(listed.encode(), digest_size=8).digest()
        self.after = None if after is None else self._read(after)
        self.was_after = after is not None

    @property
    def limit(self) -> int:
        """Rows to read: one more than the page tells whether another follows."""
        return self.first + 1

    def cursor(self, order: str) -> str:
        """The cursor of an item that stands there in the order."""
        text = order.encode()
        return base64.urlsafe_b64encode(self._sign(text) + text).rstrip(b"=").decode()

    def info(self, orders: Sequence[str], *, more: bool) -> PageInfo:
        """Of a page whose items stand there in the order."""
        return PageInfo(
            has_next_page=more,
            has_previous_page=self.was_after,
            start_cursor=self.cursor(orders[0]) if orders else None,
            end_cursor=self.cursor(orders[-1]) if orders else None,
        )

    def cut(
        self, rows: Sequence[Item], order: Callable[[Item], str]
    ) -> tuple[list[Item], PageInfo]:
        """The page's rows out of up to `limit`, and where it stands."""
        page = list(rows[: self.first])
        return page, self.info([order(row) for row in page], more=len(rows) > self.first)

    def _read(self, cursor: str) -> str:
        try:
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            order = raw[_SIGNATURE:].decode()
        except (binascii.Error, UnicodeError, ValueError):
            raise BadCursor from None
        # Written anew: base64 would also be read with letters in it that mean nothing.
        if not hmac.compare_digest(self.cursor(order).encode(), cursor.encode()):
            raise BadCursor
        return order

    def _sign(self, text: bytes) -> bytes:
        return hmac.digest(self._secret, self._of + text, "sha256")[:_SIGNATURE]


async def linked(
    pages: Pages, rows: Sequence[Link], load: Callable[[str], Awaitable[NodeType | None]]
) -> Connection[NodeType]:
    """A page of the things that the links lead to, loaded together."""
    page, where = pages.cut(rows, lambda row: row.order)
    found = await gather(*(load(row.key) for row in page))
    edges = [
        Edge(cursor=pages.cursor(row.order), node=node)
        for row, node in zip(page, found, strict=True)
        if node is not None
    ]
    return Connection(edges=edges, page_info=where)
