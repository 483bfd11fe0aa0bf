"""How alike two issues are, as GraphQL."""

from __future__ import annotations

import strawberry

from graph.analysis.likeness import Likeness
from resolvers.choices.nearby import SimilaritySignalKind


@strawberry.type(description="One signal of likeness.")
class SimilaritySignal:
    """One signal of likeness."""

    kind: SimilaritySignalKind = strawberry.field(description="Kind.")
    value: float = strawberry.field(description="Strength, 0 to 1.")


@strawberry.type(description="How alike two issues are. A hint for people, never a decision.")
class Similarity:
    """How alike two issues are."""

    rank: int = strawberry.field(description="1 is the most alike.")
    score: float = strawberry.field(
        description="Share of random pairs of issues that are less alike, 0 to 1."
    )
    signals: list[SimilaritySignal] = strawberry.field(description="What it rests on.")
    method: str = strawberry.field(description="Name and version of the method.")

    @classmethod
    def of(cls, likeness: Likeness, rank: int, method: str) -> Similarity:
        """From a computed likeness; without a model there is no signal of meaning."""
        parts = likeness.signals
        values = {
            SimilaritySignalKind.MEANING: parts.meaning,
            SimilaritySignalKind.WORDS: parts.words,
            SimilaritySignalKind.CATEGORY: parts.category,
            SimilaritySignalKind.SKILLS: parts.skills,
        }
        signals = [
            SimilaritySignal(kind=kind, value=round(value, 4))
            for kind, value in values.items()
            if value is not None
        ]
        return cls(rank=rank, score=likeness.score, signals=signals, method=method)

    @classmethod
    def same_field(cls, rank: int) -> Similarity:
        """Where a field was looked for, and nothing compared: all that is in it counts as alike."""
        signal = SimilaritySignal(kind=SimilaritySignalKind.CATEGORY, value=1.0)
        return cls(rank=rank, score=1.0, signals=[signal], method="same field")
