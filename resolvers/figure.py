"""Published figures: counts and measures that protect small groups, and what they mean."""

from __future__ import annotations

from datetime import date

import strawberry

from graph.model import figures
from resolvers.choices.answers import FigureStatus, Language, PartyKind, SourceKind
from resolvers.choices.figures import Confidence, MeasureUnit
from resolvers.entity import Party, Provenance


@strawberry.type(
    description="A published count that protects small groups. A suppressed value is no value: "
    "not zero, not a bound."
)
class SuppressibleCount:
    """A published count that protects small groups."""

    status: FigureStatus = strawberry.field(description="Whether the value is shown.")
    value: int | None = strawberry.field(description="The count; null unless SHOWN.")
    rounded_to: int | None = strawberry.field(
        description="Step of rounding, such as 5; null when exact."
    )

    @classmethod
    def of(cls, count: figures.Count) -> SuppressibleCount:
        """From the value."""
        return cls(
            status=FigureStatus[count.status], value=count.value, rounded_to=count.rounded_to
        )


@strawberry.type(description="A published share, mean, median or index that protects small groups.")
class SuppressibleMeasure:
    """A published measure that protects small groups."""

    status: FigureStatus = strawberry.field(description="Whether the value is shown.")
    value: float | None = strawberry.field(description="The measure; null unless SHOWN.")
    unit: MeasureUnit = strawberry.field(description="Unit of the value.")

    @classmethod
    def of(cls, measure: figures.Measure) -> SuppressibleMeasure:
        """From the value."""
        return cls(
            status=FigureStatus[measure.status], value=measure.value, unit=MeasureUnit[measure.unit]
        )


@strawberry.type(description="What a figure means, so that it can be cited.")
class FigureDefinition:
    """What a figure means, so that it can be cited."""

    of: strawberry.Private[figures.Definition]

    @strawberry.field(description="One sentence.")
    def text(self, language: Language = Language.JA) -> str:
        """In the language."""
        return self.of.text[language is Language.EN]

    @strawberry.field(description="What is counted, in Japanese.")
    def numerator(self) -> str | None:
        """What is counted."""
        return self.of.numerator

    @strawberry.field(description="What it is divided by, in Japanese.")
    def denominator(self) -> str | None:
        """What it is divided by."""
        return self.of.denominator

    @strawberry.field(description="Source of the underlying numbers.")
    def source(self) -> Provenance | None:
        """Where the numbers come from."""
        if self.of.source is None:
            return None
        return Provenance(
            kind=SourceKind[self.of.source_kind],
            source=self.of.source,
            asserted_by=Party(kind=PartyKind.AGENCY, name=self.of.source),
            asserted_at=None,
            source_url=self.of.source_url,
        )

    @strawberry.field(description="Date of the numbers.")
    def as_of(self) -> date:
        """Date of the numbers."""
        return self.of.as_of

    @strawberry.field(description="How far to trust it.")
    def confidence(self) -> Confidence:
        """How far to trust it."""
        return Confidence[self.of.confidence]

    @strawberry.field(description="What the figure does not say, in Japanese.")
    def caveat(self) -> str | None:
        """What the figure does not say."""
        return self.of.caveat
