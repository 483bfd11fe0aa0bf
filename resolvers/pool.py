"""Pools: people whom a local government or group keeps ready."""

from __future__ import annotations

from asyncio import gather

import strawberry

from graph.model import work as model
from loaders import works
from resolvers.choices.answers import PartyKind
from resolvers.context import Info
from resolvers.entity import Entity, Party, head
from resolvers.place import Prefecture, place
from resolvers.vocabulary import IssueCategory, category


@strawberry.type(description="People kept ready to help.")
class Pool(Entity):
    """People kept ready to help."""

    of: strawberry.Private[model.Pool]
    name: str = strawberry.field(description="Name.")
    rules: str | None = strawberry.field(description="How it works.")
    is_open: bool = strawberry.field(description="Takes requests.")

    @strawberry.field(description="The local government or group that runs it.")
    async def owner(self, info: Info) -> Party | None:
        """The local government or group that runs it."""
        if self.of.group is not None:
            return Party(kind=PartyKind.WIDE_AREA_GROUP, name=self.of.group["name"])
        found = await place(info, self.of.owner)
        if found is None:
            return None
        is_prefecture = isinstance(found, Prefecture)
        kind = PartyKind.PREFECTURE if is_prefecture else PartyKind.MUNICIPALITY
        return Party(kind=kind, name=found.name)

    @strawberry.field(description="Fields it covers.")
    async def categories(self, info: Info) -> list[IssueCategory]:
        """In order of code."""
        found = await gather(*(category(info, code) for code in self.of.categories))
        return [one for one in found if one is not None]


async def pool(info: Info, key: str | None) -> Pool | None:
    """The pool of that id."""
    row = await info.context.batches.one(works.POOL, key)
    if row is None:
        return None
    return Pool(
        **head("Pool", row.id, row, (row.name, None), synthetic=row.is_synthetic),
        of=row,
        name=row.name,
        rules=row.rules,
        is_open=bool(row.is_open),
    )
