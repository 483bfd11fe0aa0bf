"""What a score is made of, in figures, in one sentence each, and with the facts behind it."""

from __future__ import annotations

from collections.abc import Mapping

import strawberry

from graph.analysis.nearby import WEIGHTS
from graph.model.evidence import Fact
from resolvers.choices.answers import Language
from resolvers.choices.nearby import MatchFactor
from resolvers.context import Info
from resolvers.graph_fact import GraphFact, graph_facts

_SENTENCES = {
    "SIMILAR_SOLVED_ISSUE": (
        "似た課題を解決した度合い {value:.0%}",
        "Solved similar issues: {value:.0%}",
    ),
    "SKILLS": ("必要なスキル {value:.0%}", "Skills needed: {value:.0%}"),
    "SUPPORT_MODE": ("求める支援の実績 {value:.0%}", "Kind of help, shown or offered: {value:.0%}"),
    "OUTCOME_STRENGTH": ("成果の裏付け {value:.0%}", "How well the outcome is proven: {value:.0%}"),
    "PROXIMITY": ("近さ {value:.0%}", "Nearness: {value:.0%}"),
    "AVAILABILITY": ("必要な日数の空き {value:.0%}", "Free for the days needed: {value:.0%}"),
    "CONTRACT_FORM": ("使える任用・契約の形 {value:.0%}", "Usable legal form: {value:.0%}"),
    "ADMINISTRATIVE_EXPERIENCE": (
        "行政の経験 {value:.0%}",
        "Experience in public administration: {value:.0%}",
    ),
    "TRAINING": ("研修 {value:.0%}", "Training: {value:.0%}"),
    "SHARED_LOAD": ("ほかの団体との兼ね合い {value:.0%}", "Room beside other bodies: {value:.0%}"),
    "PREFERENCES": ("望ましい条件 {value:.0%}", "Preferred conditions met: {value:.0%}"),
}


@strawberry.type(description="Weight of one factor.")
class MatchWeight:
    """Weight of one factor."""

    factor: MatchFactor = strawberry.field(description="Factor.")
    weight: float = strawberry.field(description="Share of the score; all sum to 1.")


@strawberry.type(description="One part of a score.")
class MatchReason:
    """One part of a score."""

    evidence: strawberry.Private[tuple[Fact, ...]]
    factor: MatchFactor = strawberry.field(description="Factor.")
    weight: float = strawberry.field(description="Weight of the factor.")
    value: float = strawberry.field(description="How well it is met, 0 to 1.")
    contribution: float = strawberry.field(description="Share of the score.")

    @strawberry.field(description="One sentence for people.")
    def explanation(self, language: Language = Language.JA) -> str:
        """In the language."""
        return _SENTENCES[self.factor.name][language is Language.EN].format(value=self.value)

    @strawberry.field(description="Facts of the graph it rests on, at most three.")
    async def facts(self, info: Info) -> list[GraphFact]:
        """The strongest first."""
        return await graph_facts(info, self.evidence)


def reasons(
    parts: Mapping[str, float],
    facts: Mapping[str, tuple[Fact, ...]],
    weighed: Mapping[str, float] = WEIGHTS,
) -> list[MatchReason]:
    """The parts of a score; their contributions sum to it."""
    return [
        MatchReason(
            evidence=facts.get(factor, ()),
            factor=MatchFactor[factor],
            weight=weight,
            value=parts[factor],
            contribution=round(weight * parts[factor], 9),
        )
        for factor, weight in weighed.items()
    ]


def weights(weighed: Mapping[str, float] = WEIGHTS) -> list[MatchWeight]:
    """The weights in force."""
    return [MatchWeight(factor=MatchFactor[f], weight=weight) for f, weight in weighed.items()]
