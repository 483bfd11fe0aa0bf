"""A fact of the graph that a reason rests on, as one sentence."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Iterable

import strawberry

from graph.model.evidence import Fact
from resolvers.choices.answers import Language
from resolvers.choices.pictures import RelationKind
from resolvers.context import Info
from resolvers.entity import Entity

_SENTENCES = {
    "ADDRESSED": (
        "「{subject}」は課題「{object}」に取り組んだ",
        "“{subject}” addressed the issue “{object}”",
    ),
    "CARRIED_OUT": ("{subject}が行った:「{object}」", "{subject} carried out “{object}”"),
    "HAS_SKILL": (
        "{subject}はスキル「{object}」をレベル{level}で持つ",
        "{subject} has the skill “{object}” at level {level}",
    ),
    "OFFERS": (
        "{subject}は「{object}」での支援を申し出ている",
        "{subject} offers support in “{object}”",
    ),
    "LIVES_IN": ("{subject}の拠点は{object}", "{subject} is based in {object}"),
}


@strawberry.type(description="A fact of the graph, as a relation and as one sentence.")
class GraphFact:
    """A fact of the graph."""

    fact: strawberry.Private[Fact]
    kind: RelationKind = strawberry.field(description="Kind of relation.")
    subject: Entity = strawberry.field(description="From.")
    object: Entity = strawberry.field(description="To.")

    @strawberry.field(description="The fact as one sentence.")
    def statement(self, language: Language = Language.JA) -> str:
        """In the language."""
        return _SENTENCES[self.fact.kind][language is Language.EN].format(
            subject=_caption(self.subject, language),
            object=_caption(self.object, language),
            level=self.fact.level,
        )


def _caption(one: Entity, language: Language) -> str:
    return (one.names[1] if language is Language.EN else None) or one.names[0]


async def graph_facts(info: Info, facts: Iterable[Fact]) -> list[GraphFact]:
    """The facts whose both ends the viewer may see; everything of one kind is read together."""
    kept = list(facts)
    ends = await gather(
        *(entity(info, *end) for fact in kept for end in (fact.subject, fact.object))
    )
    return [
        GraphFact(fact=fact, kind=RelationKind[fact.kind], subject=start, object=end)
        for fact, start, end in zip(kept, ends[::2], ends[1::2], strict=True)
        if start is not None and end is not None
    ]


async def entity(info: Info, label: str, key: str) -> Entity | None:
    """A thing by label and key; None where the viewer may not see it."""
    from resolvers.company import company  # noqa: PLC0415  types refer to each other
    from resolvers.engagement import engagement  # noqa: PLC0415
    from resolvers.engineer import engineer  # noqa: PLC0415
    from resolvers.issue import issue  # noqa: PLC0415
    from resolvers.place import place  # noqa: PLC0415
    from resolvers.vocabulary import category, contract_form, course, skill  # noqa: PLC0415

    loaders = {
        "Company": company, "Engagement": engagement, "Engineer": engineer, "Issue": issue,
        "Municipality": place, "Skill": skill, "IssueCategory": category, "TrainingCourse": course,
        "ContractForm": contract_form,
    }  # fmt: skip
    found: Entity | None = await loaders[label](info, key)
    return found
