"""Candidates for a need, best first, each with why and with what is missing."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.catalogue import Catalogue
from graph.analysis.drawing import fit_picture
from graph.analysis.evidence import of_fit
from graph.analysis.match import Fit, weights_of
from graph.errors import BadUserInput
from graph.identity import parse
from loaders import match as loader
from loaders.match import RECORDS, Answer, Asked
from loaders.need import Subject
from resolvers.adjacency import AdjacencyInput, AdjacencyRule
from resolvers.availability import SharedLoad
from resolvers.choices.nearby import MatchFactor
from resolvers.conditions import CandidateConditions, conditions_of
from resolvers.conflict import ConflictFinding, findings_between
from resolvers.context import Info
from resolvers.contract_check import ContractCheck, contract_checks
from resolvers.filters import MOST
from resolvers.missing_condition import MissingCondition
from resolvers.need import Need
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.ranking import cut
from resolvers.reasons import MatchReason, MatchWeight, reasons, weights
from resolvers.selection import is_selected
from resolvers.shortfall import missing_conditions
from resolvers.subject import IssueSubject
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engineer import Engineer
    from resolvers.subgraph import Subgraph

EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]
SubgraphType = Annotated["Subgraph", strawberry.lazy("resolvers.subgraph")]


@strawberry.input(description="Weight of one factor.")
class MatchWeightInput:
    """Weight of one factor."""

    factor: MatchFactor = strawberry.field(description="Factor.")
    weight: float = strawberry.field(description="0 or more; weights are scaled to sum to 1.")


@strawberry.type(description="A candidate for a need.")
class MatchEdge:
    """A candidate for a need."""

    found: strawberry.Private[Fit]
    answer: strawberry.Private[Answer]
    cursor: str = strawberry.field(description=CURSOR)
    node: EngineerType = strawberry.field(description="The candidate.")
    rank: int = strawberry.field(description="1 is the best.")
    score: float = strawberry.field(description="Sum of the contributions, 0 to 1.")

    @strawberry.field(description="Why.")
    def reasons(self) -> list[MatchReason]:
        """Their contributions sum to the score."""
        return reasons(self.found.values, of_fit(self.found, self.answer.need), self.found.weights)

    @strawberry.field(description="What is not met, blocking conditions first.")
    async def missing(self, info: Info) -> list[MissingCondition]:
        """Of the need, and of the preferred conditions."""
        records = self.found.person.records
        if records is None:
            looked_into = self.answer.looked_into
            records = await info.context.batches.one(RECORDS, self.node.key, **looked_into)
        if records is None:
            return []
        found = await self.answer.missing(self.found, records)
        return await missing_conditions(info, found, self.found.checks)

    @strawberry.field(description="Legal forms the person accepts, checked against the need.")
    async def contract_forms(self, info: Info) -> list[ContractCheck]:
        """In order of form."""
        return await contract_checks(info, self.found.checks)

    @strawberry.field(description="Ties of the employer to the body, where one was found.")
    async def conflicts(self, info: Info) -> list[ConflictFinding]:
        """From posts and proposals; a sale that nobody looked into yet is told in `missing`."""
        return await findings_between(info, self.node.key, self.answer.need.body)

    @strawberry.field(description="Load if the person took it; null where the size is not known.")
    async def load_after(self, info: Info) -> SharedLoad | None:
        """As today, with the days of the need on top, and its body if there is one."""
        need = self.answer.need
        days = need.days_per_month
        now: SharedLoad | None = await self.node.load(info, self.answer.question.day)
        if days is None or now is None:
            return None
        return SharedLoad(
            as_of=now.as_of,
            planned_days_per_month=now.planned_days_per_month + days,
            capacity_days_per_month=now.capacity_days_per_month,
            served=now.served | ({need.body} if need.body else set()),
            ends_by_fiscal_year_end=now.ends_by_fiscal_year_end,
        )

    @strawberry.field(
        description="From your issue over those that the candidate solved like it to the candidate, "
        "drawable; empty for a text or a draft, and where nothing like it was solved."
    )
    async def path(self, info: Info) -> SubgraphType:
        """Along the three strongest pieces of work."""
        from resolvers.subgraph import subgraph  # noqa: PLC0415  types refer to each other

        picture = fit_picture(self.found, self.answer.issue)
        return await subgraph(info, picture, self.answer.question.day)


@strawberry.type(description="Candidates for a need, best first.")
class MatchConnection:
    """Candidates for a need, best first."""

    edges: list[MatchEdge] = strawberry.field(description="Best first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Candidates that were looked at.")
    understood: Need = strawberry.field(description="The need as it was understood.")
    weights: list[MatchWeight] = strawberry.field(
        description="Weights used, so that the order can be reproduced."
    )
    adjacency_rule: AdjacencyRule | None = strawberry.field(
        description="What counted as near; null where no place was named."
    )
    method: str = strawberry.field(description="Name and version of the method.")
    as_of: date = strawberry.field(description="Date of the answer.")


@strawberry.field(
    description="Lead traversal. Candidates for a need, best first, with reasons and what is "
    "missing. Null for an issue that you may not read.",
    extensions=[PAGED],
)
async def match(
    info: Info,
    window: Window,
    subject: IssueSubject,
    require: CandidateConditions | None = None,
    prefer: CandidateConditions | None = None,
    adjacency: AdjacencyInput | None = strawberry.UNSET,
    weights: list[MatchWeightInput] | None = None,
    pools: list[strawberry.ID] | None = None,
    as_of: date | None = strawberry.UNSET,
) -> MatchConnection | None:
    """Candidates by weighted factors."""
    standing = await info.context.standing()
    sought = _subject(subject, standing.catalogue)
    preferred = conditions_of(prefer, "prefer", standing.catalogue)
    near = adjacency or AdjacencyInput(include_origin=True)
    asked = Asked(
        day=as_of or info.context.graph.today,
        rule=near.rule("PREFECTURE"),
        require=conditions_of(require, "require", standing.catalogue),
        prefer=preferred,
        weights=_weights(weights, prefers=bool(preferred.asked)),
        pools=_pools(pools),
    )
    pages = Pages.of(info, window, "match", sought, asked)
    # Later pages and totals are cut from everything, so that nothing is missed between two pages.
    is_first_page = window.is_start and not is_selected(info, "totalCount")
    answer = await loader.candidates(
        info.context.graph, standing, sought, asked,
        wanted=window.size + 1 if is_first_page else None,
    )  # fmt: skip
    return None if answer is None else await _connection(info, pages, answer)


async def _connection(info: Info, pages: Pages, answer: Answer) -> MatchConnection:
    from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

    page, place_in_list = cut(pages, answer.fits, _order)
    people = await gather(*(engineer(info, one.person.id) for one in page))
    edges = [
        MatchEdge(
            found=one,
            answer=answer,
            cursor=pages.cursors.write(_order(one)),
            node=person,
            rank=place_in_list.rank + number,
            score=one.score,
        )
        for number, (one, person) in enumerate(zip(page, people, strict=True))
        if person is not None
    ]
    return MatchConnection(
        edges=edges,
        page_info=pages.info([_order(one) for one in page], more=place_in_list.more),
        total_count=len(answer.fits),
        understood=Need.of(answer.need),
        weights=weights_shown(answer),
        adjacency_rule=AdjacencyRule.of(reach) if (reach := answer.question.reach) else None,
        method=answer.method,
        as_of=answer.question.day,
    )


def weights_shown(answer: Answer) -> list[MatchWeight]:
    """Those that were used."""
    return weights(answer.question.weights)


def _subject(given: IssueSubject, catalogue: Catalogue) -> Subject:
    if given.draft:
        return Subject(text=given.draft.words(), draft=given.draft.need(catalogue))
    return Subject(issue=given.issue_key(), text=given.text or None)


def _weights(
    given: list[MatchWeightInput] | None, *, prefers: bool
) -> tuple[tuple[str, float], ...]:
    wanted = None
    if given is not None:
        wanted = {one.factor.name: one.weight for one in given}
        if len(wanted) != len(given):
            raise BadUserInput("weights", "names a factor twice")
    try:
        return tuple(weights_of(wanted, prefers=prefers).items())
    except ValueError as error:
        raise BadUserInput("weights", f"are not usable: {error}") from None


def _pools(given: list[strawberry.ID] | None) -> tuple[str, ...] | None:
    if given is None:
        return None
    if len(given) > MOST:
        raise BadUserInput("pools", f"has more than {MOST} items")
    named = [parse(str(one)) for one in given]
    if any(one is None or one[0] != "Pool" for one in named):
        raise BadUserInput("pools", "has an id that is not the global id of a pool")
    return tuple(sorted({one[1] for one in named if one is not None}))


def _order(one: Fit) -> str:
    return f"{one.score:.9f}||{one.person.id}"
