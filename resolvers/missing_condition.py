"""What every missing condition says: whether it blocks, one sentence, what would make it fit."""

from __future__ import annotations

import strawberry

from graph.model import missing as model
from resolvers.choices.answers import Language
from resolvers.context import Info
from resolvers.remedy import Remedy, remedies


@strawberry.interface(description="A condition that a candidate does not meet.")
class MissingCondition:
    """A condition that a candidate does not meet. `sentences`: in Japanese and English."""

    found: strawberry.Private[model.Missing | None] = None
    sentences: strawberry.Private[tuple[str, str]]
    is_blocking: bool = strawberry.field(
        description="True when an appointment is not possible until it is met."
    )

    @strawberry.field(description="One sentence for people.")
    def explanation(self, language: Language = Language.JA) -> str:
        """In the language."""
        return self.sentences[language is Language.EN]

    @strawberry.field(description="What would make it fit.")
    async def remedies(self, info: Info) -> list[Remedy]:
        """The nearest at hand first."""
        return await remedies(info, self.found.remedies if self.found else ())
