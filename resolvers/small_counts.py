"""Whether counts of fewer than ten people may be told to who asks."""

from __future__ import annotations

from graph.errors import Forbidden
from resolvers.context import Info


def withholds(info: Info) -> bool:
    """Whether small counts are withheld: from everybody outside government and its analysts."""
    return not info.context.graph.viewer.sees_small_counts


def refuse_the_public(info: Info, what: str) -> None:
    """For what is about single people however it is counted. Raises Forbidden."""
    if withholds(info):
        raise Forbidden(f"{what}: tells counts of fewer than ten people; ask with a token")
