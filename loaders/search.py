"""Everything that fits a text somebody looks for."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from graph.analysis.catalogue import Catalogue
from graph.analysis.finding import Found, Tier, person, ranked, told
from graph.language.name_keys import END
from graph.language.wanted import Wanted
from graph.marks import marks_for
from graph.store import Graph, Statement, statement
from graph.viewer import Role, Viewer
from loaders.likeness import like_text
from loaders.reading import listed
from loaders.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody whose name may fit."""

    id: str
    name: str
    kana: str | None
    romaji: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An issue or story that may fit; without its tokens where only a beginning was typed."""

    id: str
    title: str
    title_english: str | None
    tokens: str


PEOPLE = statement("search/people", row=Person)
ISSUES = statement("search/issues", row=Text)
STORIES = statement("search/stories", row=Text)

#: Most people, issues and stories that one search looks at; of texts, while somebody types, fewer. For the
#: first page no fewer: it must be the beginning of the same list. Only people come home in order,
#: so that of them the page's number suffices.
MOST = 500
MOST_TYPED = 100
#: A name longer than this is nobody's.
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What fits, the best first; `is_all` is False where there may be more than was looked at."""

    found: list[Found]
    is_all: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One search: the labels wanted, and whether words and meaning count or beginnings alone.

    `first` is how many of the best are needed; None for all that may be looked at. Without
    `meaning` issues are found by words only.
    """

    wanted: Wanted
    kinds: Collection[str]
    by_words: bool
    first: int | None
    meaning: bool = True

    async def answer(self, graph: Graph, standing: Standing) -> Answer:
        """Ask for each kind at once."""
        parts = await gather(
            self._people(graph),
            self._texts(graph, "Issue", ISSUES),
            self._texts(graph, "SuccessStory", STORIES),
            self._alike(graph, standing),
        )
        every = (self._things(standing.catalogue), *parts)
        return Answer(
            ranked([f for part in every for f in part.found]), all(p.is_all for p in every)
        )

    async def _people(self, graph: Graph) -> Answer:
        wanted = self.wanted
        if "Engineer" not in self.kinds or not wanted.name or len(wanted.name) > _LONGEST_NAME:
            return Answer([], is_all=True)
        limit = min(self.first or MOST, MOST)
        rows = await listed(graph, PEOPLE, asked=beginnings(wanted, graph.viewer), limit=limit)
        found = [person(wanted, row.id, row.name, row.kana, row.romaji) for row in rows]
        return Answer([one for one in found if one], is_all=len(rows) < limit)

    def _things(self, catalogue: Catalogue) -> Answer:
        if self.by_words:
            return Answer(catalogue.said(self.wanted, self.kinds), is_all=True)
        return Answer(catalogue.typed(self.wanted, self.kinds, self.first), is_all=True)

    async def _texts(self, graph: Graph, kind: str, statement: Statement[Text]) -> Answer:
        query = self.wanted.words_query() if self.by_words else self.wanted.typed_query()
        if kind not in self.kinds or not query:
            return Answer([], is_all=True)
        most = MOST if self.by_words else MOST_TYPED
        rows = await listed(
            graph,
            statement,
            query=f"search_text:({query})",
            limit=most,
            with_tokens=self.by_words,
        )
        found = [
            told(
                self.wanted,
                kind,
                r.id,
                (r.title, r.title_english),
                r.tokens,
                by_words=self.by_words,
            )
            for r in rows
        ]
        return Answer([one for one in found if one], is_all=len(rows) < most)

    async def _alike(self, graph: Graph, standing: Standing) -> Answer:
        """Issues that mean the like, as `similarIssues` finds them."""
        asked = self.meaning and self.by_words and "Issue" in self.kinds
        if not asked or not self.wanted.text:
            return Answer([], is_all=True)
        rows = await like_text(graph, standing, self.wanted.text, None)
        found = [Found("Issue", id_, Tier.MEANING, round(like.raw, 6), "") for id_, like in rows]
        return Answer(found, is_all=True)


def beginnings(wanted: Wanted, viewer: Viewer) -> dict[str, Any]:
    """What `search/people` asks: beginnings of keys, and the marks that they are sought below."""
    whole = () if " " in wanted.name else (f"{wanted.name}{END}",)
    names = (*(wanted.names[:1] if wanted.latin else wanted.names), *whole)
    romaji = (*wanted.romaji, *(f"{key}{END}" for key in wanted.latin if " " not in key))
    parted = bool(wanted.latin) or " " not in wanted.name
    given = (wanted.latin or (wanted.sound,)) if parted and wanted.sound else ()
    return {
        "marks": marks_for(viewer),
        "names": names,
        "kana": names if wanted.is_kana else (),
        "romaji": romaji,
        "given": given,
        "within": "" if wanted.latin else f" {wanted.name}",
        "parts": [*wanted.names, *wanted.romaji],
        "body": viewer.body if viewer.role in (Role.MUNICIPALITY, Role.PREFECTURE) else None,
        "self": viewer.body if viewer.role is Role.ENGINEER else None,
    }
