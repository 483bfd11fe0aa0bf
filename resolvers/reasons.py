"""What a score is made of, in figures and in one sentence each."""

from __future__ import annotations

from collections.abc import Mapping

import strawberry

from graph.analysis.nearby import WEIGHTS
from resolvers.choices.answers import Language
from resolvers.choices.nearby import MatchFactor

_SENTENCES = {
    "SIMILAR_SOLVED_ISSUE": (
        "似た課題を解決した度合い {value:.0%}",
        "Solved similar issues: {value:.0%}",
    ),
    "OUTCOME_STRENGTH": ("成果の裏付け {value:.0%}", "How well the outcome is proven: {value:.0%}"),
    "PROXIMITY": ("近さ {value:.0%}", "Nearness: {value:.0%}"),
}


@strawberry.type(description="Weight of one factor.")
class MatchWeight:
    """Weight of one factor."""

    factor: MatchFactor = strawberry.field(description="Factor.")
    weight: float = strawberry.field(description="Share of the score; all sum to 1.")


@strawberry.type(description="One part of a score.")
class MatchReason:
    """One part of a score."""

    factor: MatchFactor = strawberry.field(description="Factor.")
    weight: float = strawberry.field(description="Weight of the factor.")
    value: float = strawberry.field(description="How well it is met, 0 to 1.")
    contribution: float = strawberry.field(description="Share of the score.")

    @strawberry.field(description="One sentence for people.")
    def explanation(self, language: Language = Language.JA) -> str:
        """In the language."""
        return _SENTENCES[self.factor.name][language is Language.EN].format(value=self.value)


def reasons(parts: Mapping[str, float]) -> list[MatchReason]:
    """The parts of a score; their contributions sum to it."""
    return [
        MatchReason(
            factor=MatchFactor[factor],
            weight=weight,
            value=parts[factor],
            contribution=round(weight * parts[factor], 9),
        )
        for factor, weight in WEIGHTS.items()
    ]


def weights() -> list[MatchWeight]:
    """The weights in force."""
    return [MatchWeight(factor=MatchFactor[f], weight=weight) for f, weight in WEIGHTS.items()]
