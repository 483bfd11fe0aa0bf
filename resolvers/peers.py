"""On a municipality: those like it, why, what they solved, and how to get in touch."""

from __future__ import annotations

from asyncio import gather
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.peers import Peer, Reason, ranks
from graph.errors import BadUserInput
from loaders.peers import PeerAnswer, PeerQuestion, find_peers
from resolvers.choices import names
from resolvers.choices.answers import Language
from resolvers.choices.issues import OutcomeStrength
from resolvers.choices.peers import PeerReasonKind
from resolvers.context import Info
from resolvers.introduction import IntroductionRoute, introduction
from resolvers.known import FIELD, refuse_unknown
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.ranking import cut
from resolvers.similarity import Similarity
from resolvers.solved_subject import SolvedSubject
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engagement import Engagement
    from resolvers.place import Municipality

EngagementType = Annotated["Engagement", strawberry.lazy("resolvers.engagement")]
MunicipalityType = Annotated["Municipality", strawberry.lazy("resolvers.place")]

_SENTENCES = {
    "SAME_PEER_GROUP": ("類似団体の区分が同じ（{}）", "Same official peer type ({})"),
    "SAME_WIDE_AREA_GROUP": ("同じ圏域に属する（{}）", "In the same wide-area group ({})"),
    "ADJACENT": ("隣り合っている（{}）", "Adjacent ({})"),
    "SHARED_HELPER": ("同じ人が支援している", "Supported by the same person"),
    "SIMILAR_ISSUES": ("似た課題を抱えている（{}件）", "Faces similar issues ({})"),
    "SIMILAR_PROFILE": ("人口と体制が近い", "Similar population and staff"),
}
_LINKS = {"LAND": ("陸続き", "by land"), "SEA_LINK": ("橋・トンネル・航路", "over sea")}


@strawberry.type(description="One reason for being a peer.")
class PeerReason:
    """One reason for being a peer."""

    about: strawberry.Private[tuple[str, str]]
    kind: PeerReasonKind = strawberry.field(description="Kind.")
    contribution: float = strawberry.field(description="Share of the score.")

    @strawberry.field(description="One sentence for people.")
    def explanation(self, language: Language = Language.JA) -> str:
        """In the language."""
        english = language is Language.EN
        return _SENTENCES[self.kind.name][english].format(self.about[english])


@strawberry.type(description="How a peer solved it.")
class PeerSolution:
    """How a peer solved it."""

    engagement: EngagementType = strawberry.field(
        description="The work; its engineer is null where you may not know them."
    )
    similarity: Similarity | None = strawberry.field(
        description="How alike the issues are; null when looked for by field."
    )


@strawberry.type(description="A peer municipality.")
class PeerEdge:
    """A peer municipality."""

    found: strawberry.Private[Peer]
    answer: strawberry.Private[PeerAnswer]
    question: strawberry.Private[PeerQuestion]
    cursor: str = strawberry.field(description=CURSOR)
    node: MunicipalityType = strawberry.field(description="The peer.")
    rank: int = strawberry.field(description="1 is the closest.")
    score: float = strawberry.field(description="Sum of the contributions, 0 to 1.")

    @strawberry.field(description="Why it is a peer.")
    def reasons(self) -> list[PeerReason]:
        """The weightiest first; their contributions sum to the score."""
        return [_reason(one) for one in self.found.reasons]

    @strawberry.field(
        description="Work there that solved an issue like the one asked, best first; "
        "empty where none was asked."
    )
    async def solutions(self, info: Info, limit: int = 3) -> list[PeerSolution]:
        """1 to 10 of them."""
        from resolvers.engagement import engagement  # noqa: PLC0415  types refer to each other

        if not 1 <= limit <= 10:
            raise BadUserInput("limit", "must lie between 1 and 10")
        order = ranks(self.found.solutions)
        shown = self.found.solutions[:limit]
        works = await gather(*(engagement(info, one.engagement_id) for one in shown))
        return [
            PeerSolution(
                engagement=work,
                similarity=Similarity.of(one.likeness, order[one.engagement_id], self.answer.method)
                if one.likeness
                else None,
            )
            for one, work in zip(shown, works, strict=True)
            if work is not None
        ]

    @strawberry.field(description="Whom to ask, without personal contacts.")
    async def introduction(self, info: Info) -> IntroductionRoute:
        """On the day of the answer."""
        return await introduction(info, self.question.town, self.found.code, self.question.as_of)


@strawberry.type(description="Peer municipalities.")
class PeerConnection:
    """Peer municipalities."""

    edges: list[PeerEdge] = strawberry.field(description="Best first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Items that you may see.")
    as_of: date = strawberry.field(description="Date of the answer.")


@strawberry.field(
    description="Lead traversal. Municipalities like this one that have something to share, best "
    "first, with the reasons. An official tie outweighs all that follow it.",
    extensions=[PAGED],
)
async def peers(
    root: strawberry.Parent[MunicipalityType],
    info: Info,
    window: Window,
    by: list[PeerReasonKind] = [  # noqa: B006  the default of the API, never changed
        PeerReasonKind.SAME_PEER_GROUP,
        PeerReasonKind.SAME_WIDE_AREA_GROUP,
        PeerReasonKind.ADJACENT,
    ],
    solved: SolvedSubject | None = strawberry.UNSET,
    minimum_outcome: OutcomeStrength = OutcomeStrength.CONFIRMED,
    as_of: date | None = strawberry.UNSET,
) -> PeerConnection | None:
    """Those that are peers in the ways asked, and solved what was asked."""
    from resolvers.place import Municipality, place  # noqa: PLC0415  types refer to each other

    if not by:
        raise BadUserInput("by", "names no way of being a peer; leave it out for the usual ones")
    standing = await info.context.standing()
    if solved and solved.category:
        refuse_unknown(standing.catalogue, "solved.category", FIELD, (solved.category,))
    question = PeerQuestion(
        town=root.code,
        by=tuple(names(by) or ()),
        as_of=as_of or info.context.graph.today,
        solved=solved.need() if solved else None,
        minimum_outcome=minimum_outcome.name,
    )
    pages = Pages.of(info, window, "peers", question)
    answer = await info.context.batches.together(
        "peers",
        replace(question, town=""),
        root.code,
        lambda: find_peers(info.context.graph, standing, question),
    )
    page, place_in_list = cut(pages, answer.peers, _order)
    towns = await gather(*(place(info, one.code) for one in page))
    edges = [
        PeerEdge(
            found=one,
            answer=answer,
            question=question,
            cursor=pages.cursors.write(_order(one)),
            node=town,
            rank=place_in_list.rank + number,
            score=one.score,
        )
        for number, (one, town) in enumerate(zip(page, towns, strict=True))
        if isinstance(town, Municipality)
    ]
    return PeerConnection(
        edges=edges,
        page_info=pages.info([_order(one) for one in page], more=place_in_list.more),
        total_count=len(answer.peers),
        as_of=question.as_of,
    )


def _order(one: Peer) -> str:
    return f"{one.score:.9f}|{one.tie_break:.9f}|{one.code}"


def _reason(one: Reason) -> PeerReason:
    if one.kind == "ADJACENT":
        shared = [_LINKS[kind] for (kind,) in one.about]
    else:
        shared = [(about[0], about[-1]) for about in one.about if about]
    japanese, english = zip(*shared, strict=True) if shared else ((), ())
    return PeerReason(
        about=("、".join(japanese), ", ".join(english)),
        kind=PeerReasonKind[one.kind],
        contribution=one.contribution,
    )
