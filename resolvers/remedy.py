"""What would make a candidate fit."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Iterable

import strawberry

from graph.model import missing as model
from resolvers.choices.answers import Language
from resolvers.choices.match import RemedyKind
from resolvers.context import Info
from resolvers.entity import Entity
from resolvers.graph_fact import entity

_SENTENCES = {
    "TAKE_COURSE": ("研修「{target}」を受ける", "Take the course “{target}”"),
    "CHANGE_FORM": ("「{target}」で任用・契約する", "Appoint under “{target}”"),
    "CHANGE_DAYS": ("月{days:g}日に合わせて計画する", "Plan for {days:g} days a month"),
    "WORK_REMOTELY": ("リモートでの支援を認める", "Allow remote work"),
    "ADD_PERSON": ("足りない部分を{target}と分け合う", "Share the missing part with {target}"),
    "ASK_EMPLOYER": ("雇用主に許可を求める", "Ask the employer for permission"),
    "RECORD_RECUSAL": ("関わらない範囲を記録する", "Record a recusal"),
}
#: Where nobody and nothing is named.
_UNNAMED = {
    "TAKE_COURSE": ("研修を受ける", "Take a course"),
    "CHANGE_FORM": ("ほかの形で任用・契約する", "Appoint under another form"),
    "ADD_PERSON": ("足りない部分を別の人が補う", "Add a second person for the missing part"),
}


@strawberry.type(description="What would make a candidate fit.")
class Remedy:
    """What would make a candidate fit."""

    found: strawberry.Private[model.Remedy]
    kind: RemedyKind = strawberry.field(description="Kind.")
    target: Entity | None = strawberry.field(
        description="A course, form or person that would help."
    )

    @strawberry.field(description="One sentence for people.")
    def text(self, language: Language = Language.JA) -> str:
        """In the language."""
        at = int(language is Language.EN)
        if self.target is None and self.kind.name in _UNNAMED:
            return _UNNAMED[self.kind.name][at]
        if self.found.day is not None:
            return (f"{self.found.day}に始める", f"Start on {self.found.day}")[at]
        names = self.target.names if self.target else ("", None)
        target = (names[1] if at else None) or names[0]
        return _SENTENCES[self.kind.name][at].format(target=target, days=self.found.days or 0.0)


async def remedies(info: Info, found: Iterable[model.Remedy]) -> list[Remedy]:
    """Their targets are read together."""
    kept = list(found)
    targets = await gather(*(_target(info, one) for one in kept))
    return [
        Remedy(found=one, kind=RemedyKind[one.kind], target=target)
        for one, target in zip(kept, targets, strict=True)
    ]


async def _target(info: Info, one: model.Remedy) -> Entity | None:
    return None if one.target is None else await entity(info, *one.target)
