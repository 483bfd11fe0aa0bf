"""The programme's figures by prefecture."""

from __future__ import annotations

from asyncio import gather

import strawberry

from graph.analysis.programme_publication import PublishedYear
from resolvers.choices.programme import ProgrammePrefectureOrder
from resolvers.context import Info
from resolvers.figure import SuppressibleCount
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.place import Prefecture, place
from resolvers.ranking import between
from resolvers.window import Window


@strawberry.type(description="A prefecture with its figures.")
class ProgrammePrefectureEdge:
    """A prefecture with its figures."""

    cursor: str = strawberry.field(description=CURSOR)
    node: Prefecture = strawberry.field(description="The prefecture.")
    designated: SuppressibleCount = strawberry.field(description="Accelerators based here.")
    appointed: SuppressibleCount = strawberry.field(description="Accelerators serving here.")
    municipalities_served: int = strawberry.field(description="Municipalities served.")
    requests: SuppressibleCount = strawberry.field(description="Requests.")
    unmet: SuppressibleCount = strawberry.field(description="Unmet requests.")


@strawberry.type(description="Prefectures with their figures.")
class ProgrammePrefectureConnection:
    """Prefectures with their figures."""

    edges: list[ProgrammePrefectureEdge] = strawberry.field(description="In the order asked.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Prefectures.")


async def prefecture_page(
    info: Info, year: PublishedYear, of: object, order_by: ProgrammePrefectureOrder, window: Window
) -> ProgrammePrefectureConnection:
    """A page, in the order asked."""
    keys = {code: _key(year, code, order_by) for code in year.figures["prefectures"]}
    codes = sorted(keys, key=keys.__getitem__)
    pages = Pages.of(info, window, "programme", of, order_by.name)
    page, more = between(pages, codes, keys.__getitem__)
    known = (await info.context.standing()).map.prefectures
    found = await gather(*(place(info, known[code]) for code in page))
    edges = [
        ProgrammePrefectureEdge(
            cursor=pages.cursors.write(keys[code]),
            node=node,
            municipalities_served=year.figures["prefectures"][code]["served"],
            **{
                name: SuppressibleCount.of(counts[code])
                for name, counts in year.by_prefecture.items()
            },
        )
        for code, node in zip(page, found, strict=True)
        if isinstance(node, Prefecture)
    ]
    where = pages.info([keys[code] for code in page], more=more)
    return ProgrammePrefectureConnection(edges=edges, page_info=where, total_count=len(codes))


def _key(year: PublishedYear, code: str, order_by: ProgrammePrefectureOrder) -> str:
    """Where a prefecture stands: by what is shown of it, so that the order tells nothing more."""
    if order_by is ProgrammePrefectureOrder.CODE:
        return code
    count = year.by_prefecture[order_by.name.lower()][code].value
    return f"{9_999_999 - (-1 if count is None else count):08d}|{code}"
