"""Finding anything by its name, its code or words, however they are written."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Awaitable, Callable, Iterator
from itertools import islice

import strawberry

from graph.analysis.finding import KINDS
from graph.errors import BadUserInput
from graph.language.hits import hit
from graph.language.wanted import Wanted
from loaders import engineers
from loaders.search import Search
from resolvers.choices import names
from resolvers.choices.pictures import EntityKind
from resolvers.choices.search import SearchField, SearchMode
from resolvers.company import Company, company
from resolvers.context import Info
from resolvers.engineer import Engineer, engineer
from resolvers.entity import Entity
from resolvers.issue import Issue, issue
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.place import LocalGovernment, place
from resolvers.ranking import between
from resolvers.selection import is_selected
from resolvers.story import SuccessStory, story
from resolvers.vocabulary import VocabularyTerm, category, course, skill
from resolvers.window import Window

LONGEST = 200
#: Most fields of one thing that are told.
_FIELDS = 3

#: What is found, by label: its kind in the API, and how one is loaded.
_LOADED: dict[str, tuple[EntityKind, Callable[[Info, str], Awaitable[Entity | None]]]] = {
    "Prefecture": (EntityKind.PREFECTURE, place),
    "Municipality": (EntityKind.MUNICIPALITY, place),
    "Engineer": (EntityKind.ENGINEER, engineer),
    "Company": (EntityKind.COMPANY, company),
    "IssueCategory": (EntityKind.ISSUE_CATEGORY, category),
    "Skill": (EntityKind.SKILL, skill),
    "TrainingCourse": (EntityKind.TRAINING_COURSE, course),
    "Issue": (EntityKind.ISSUE, issue),
    "SuccessStory": (EntityKind.SUCCESS_STORY, story),
}


@strawberry.type(description="Part of a text, counted in Unicode code points.")
class TextRange:
    """Part of a text."""

    start: int = strawberry.field(description="First code point, from 0.")
    length: int = strawberry.field(description="Number of code points.")


@strawberry.type(description="One place where the words were found.")
class SearchMatch:
    """One place where the words were found."""

    field: SearchField = strawberry.field(description="Field.")
    text: str = strawberry.field(description="The text around the hit.")
    highlights: list[TextRange] = strawberry.field(description="Hits within the text.")


@strawberry.type(description="A thing that was found.")
class SearchEdge:
    """A thing that was found."""

    wanted: strawberry.Private[Wanted]
    cursor: str = strawberry.field(description=CURSOR)
    node: Entity = strawberry.field(description="The thing.")
    rank: int = strawberry.field(description="1 is the best.")

    @strawberry.field(
        description="Where it was found, in fields you may read; empty where only the meaning fits."
    )
    def matches(self) -> list[SearchMatch]:
        """Three at most."""
        looked = ((kind, hit(self.wanted, text)) for kind, text in _fields(self.node))
        found = ((kind, one) for kind, one in looked if one is not None)
        return [
            SearchMatch(
                field=kind,
                text=one.text,
                highlights=[TextRange(start=r.start, length=r.length) for r in one.ranges],
            )
            for kind, one in islice(found, _FIELDS)
        ]


@strawberry.type(description="Things that were found.")
class SearchConnection:
    """Things that were found."""

    edges: list[SearchEdge] = strawberry.field(
        description="Exact names, beginnings, later words, words, then meaning."
    )
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int | None = strawberry.field(
        description="Things that you may see; null where there are more than are looked at."
    )
    total_count_is_exact: bool = strawberry.field(description="Whether `totalCount` is told.")


@strawberry.field(
    description="Whatever a name, a code or words find, however written.", extensions=[PAGED]
)
async def search(
    info: Info,
    window: Window,
    text: str,
    kinds: list[EntityKind] | None = strawberry.UNSET,
    mode: SearchMode = SearchMode.WORDS,
) -> SearchConnection:
    """What fits the text, the best first."""
    if not text.strip():
        raise BadUserInput("text", "is empty")
    if len(text) > LONGEST:
        raise BadUserInput("text", f"has more than {LONGEST} characters")
    wanted, labels = Wanted.of(text), _labels(kinds or None)
    pages = Pages.of(info, window, "search", wanted.text, labels, mode.name)
    counts = is_selected(info, "totalCount") or is_selected(info, "totalCountIsExact")
    answer = await Search(
        wanted=wanted,
        kinds=labels,
        by_words=mode is SearchMode.WORDS,
        # Later pages are cut from everything, so that nothing is missed between two pages.
        first=window.size + 1 if window.is_start and not counts else None,
    ).answer(info.context.graph, await info.context.standing())
    page, more = between(pages, answer.found, lambda one: one.place)
    for one in page:
        if one.kind == "Engineer" and one.key in answer.people:
            info.context.batches.prime(engineers.BY_ID, one.key, answer.people[one.key])
    nodes = await gather(*(_LOADED[one.kind][1](info, one.key) for one in page))
    rank = answer.found.index(page[0]) + 1 if page else 1
    edges = [
        SearchEdge(wanted=wanted, cursor=pages.cursors.write(one.place), node=node, rank=rank + nth)
        for nth, (one, node) in enumerate(zip(page, nodes, strict=True))
        if node is not None
    ]
    return SearchConnection(
        edges=edges,
        page_info=pages.info([one.place for one in page], more=more),
        total_count=len(answer.found) if answer.is_all else None,
        total_count_is_exact=answer.is_all,
    )


def _labels(kinds: list[EntityKind] | None) -> tuple[str, ...]:
    if kinds is None:
        return KINDS
    known = {kind: label for label, (kind, _) in _LOADED.items()}
    strange = [kind for kind in kinds if kind not in known]
    if strange:
        raise BadUserInput("kinds", f"{', '.join(names(strange) or ())} cannot be searched for")
    return tuple(label for label in KINDS if _LOADED[label][0] in kinds)


def _fields(node: Entity) -> Iterator[tuple[SearchField, str | None]]:
    """What of a thing is searched, as the viewer may read it."""
    match node:
        case LocalGovernment():
            yield SearchField.NAME, node.name
            yield SearchField.KANA, node.name_kana
            yield SearchField.ROMAJI, node.name_english
            yield SearchField.CODE, node.code
        case Engineer():
            if node.name is not None:
                yield SearchField.NAME, node.name.full
                yield SearchField.KANA, node.name.kana
                yield SearchField.ROMAJI, node.name.romaji
        case Company():
            yield SearchField.NAME, node.name
            yield SearchField.KANA, node.name_kana
            yield SearchField.ROMAJI, node.names[1]
        case Issue():
            yield SearchField.TITLE, node.title
            yield SearchField.TITLE, node.title_english
            for text in (
                node.problem,
                node.desired_result,
                node.problem_english,
                node.desired_result_english,
            ):
                yield SearchField.TEXT, text
        case SuccessStory():
            yield SearchField.TITLE, node.of.title
            yield SearchField.TITLE, node.of.title_english
            yield SearchField.TEXT, node.of.summary
            yield SearchField.TEXT, node.of.summary_english
        case VocabularyTerm():
            yield SearchField.NAME, node.name
            yield SearchField.ROMAJI, node.name_english
            yield SearchField.CODE, node.code
