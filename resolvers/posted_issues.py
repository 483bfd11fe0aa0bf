"""Pages of the issues that places posted, with filter and order."""

from __future__ import annotations

from functools import partial

from loaders import issues
from resolvers.choices.orders import IssueOrderField, OrderDirection
from resolvers.context import Info
from resolvers.filters import IssueFilter
from resolvers.issue import Issue, issue
from resolvers.known import arguments_of
from resolvers.orders import IssueOrder
from resolvers.paging import Connection, linked, page_of
from resolvers.window import Window

#: The statement of each order: only an order that stands in the text is read off an index.
_LISTS = {
    IssueOrderField.POSTED_ON: issues.POSTED,
    IssueOrderField.DEADLINE: issues.BY_DEADLINE,
    IssueOrderField.UPDATED_AT: issues.BY_CHANGE,
}


async def posted_issues(
    info: Info,
    window: Window,
    place: str | None,
    narrowed: IssueFilter | None,
    ordered: IssueOrder | None,
) -> Connection[Issue]:
    """Those of one place, or of all that the filter names; as far as the viewer may read them."""
    asked = await arguments_of(info, narrowed or IssueFilter())
    order = ordered or IssueOrder()
    bodies, prefectures = asked.pop("bodies"), asked.pop("prefectures")
    if place is None:
        known = (await info.context.standing()).map.prefectures
        wanted = [known[jis] for jis in (prefectures or known) if jis in known]
        # A body narrows more than its prefecture does.
        places = bodies if bodies is not None else sorted(wanted)
        if bodies is not None and prefectures is not None:
            places = [code for code in bodies if code[:2] in prefectures]
        asked["places"] = places
    page = await page_of(
        info,
        window,
        _LISTS[order.field],
        place or "all",
        falls=order.direction is OrderDirection.DESC,
        asked=asked,
    )
    return await linked(page, partial(issue, info))
