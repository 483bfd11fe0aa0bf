"""How to get in touch with a peer, without anybody's personal contact."""

from __future__ import annotations

from datetime import date

import strawberry

from graph.analysis.peers import Route, route
from loaders.peers import INTRODUCTIONS
from resolvers.choices.answers import Language, PartyKind
from resolvers.choices.peers import IntroductionChannel
from resolvers.context import Info
from resolvers.entity import Party

_SENTENCES = {
    "WIDE_AREA_GROUP": ("両方が属する{0}を通じて", "Through {1}, to which both belong"),
    "PREFECTURE_DESK": ("{0}の担当窓口を通じて", "Through the desk of {1}"),
    "DX_SECTION": ("{0}のDX担当課へ直接", "Directly to the DX section of {1}"),
    "MINISTRY_DESK": ("総務省の担当窓口を通じて", "Through the desk of the ministry"),
}
_MINISTRY = ("総務省", "Ministry of Internal Affairs and Communications")


@strawberry.type(description="A way to get in touch that needs nobody's consent.")
class IntroductionRoute:
    """A way to get in touch that needs nobody's consent."""

    names: strawberry.Private[tuple[str, str]]
    via: Party = strawberry.field(description="Who can introduce.")
    channel: IntroductionChannel = strawberry.field(description="How.")

    @strawberry.field(description="One sentence for people.")
    def explanation(self, language: Language = Language.JA) -> str:
        """In the language."""
        return _SENTENCES[self.channel.name][language is Language.EN].format(*self.names)


async def introduction(info: Info, town: str, peer: str, as_of: date) -> IntroductionRoute:
    """From one municipality to another, on a day."""
    common = await info.context.batches.one(INTRODUCTIONS, peer, town=town, as_of=as_of)
    assert common is not None
    places = (await info.context.standing()).map
    found = route(town, peer, common, places)
    names = found.names or _MINISTRY
    if found.via is not None:
        place = places.places[found.via]
        names = (place.name, place.name_english)
    return IntroductionRoute(
        names=names,
        via=Party(kind=_kind(found), name=names[0]),
        channel=IntroductionChannel[found.channel],
    )


def _kind(found: Route) -> PartyKind:
    return {
        "WIDE_AREA_GROUP": PartyKind.WIDE_AREA_GROUP,
        "PREFECTURE_DESK": PartyKind.PREFECTURE,
        "DX_SECTION": PartyKind.MUNICIPALITY,
        "MINISTRY_DESK": PartyKind.MINISTRY,
    }[found.channel]
