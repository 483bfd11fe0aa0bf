"""Local governments as parties: who proposes, coordinates or records."""

from __future__ import annotations

from resolvers.choices.answers import PartyKind
from resolvers.context import Info
from resolvers.entity import Party
from resolvers.place import Prefecture, place


async def body_party(info: Info, code: str | None) -> Party | None:
    """The local government of the code as a party; None where there is none."""
    found = await place(info, code)
    if found is None:
        return None
    is_prefecture = isinstance(found, Prefecture)
    kind = PartyKind.PREFECTURE if is_prefecture else PartyKind.MUNICIPALITY
    return Party(kind=kind, name=found.name)
