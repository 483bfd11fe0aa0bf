"""Everything that fits a text somebody looks for."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.analysis.catalogue import Catalogue
from graph.analysis.finding import Found, Tier, person, ranked, told
from graph.language.name_keys import joined
from graph.language.search_text import clause
from graph.language.wanted import Wanted
from graph.marks import marks_for, marks_of_all_for
from graph.model.people import Engineer
from graph.store import Graph, statement
from graph.viewer import Role, Viewer
from loaders.likeness import like_text
from loaders.reading import listed
from loaders.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody whose name may fit; `shown` is their row where it was asked for."""

    id: str
    name: str
    kana: str | None
    romaji: str | None
    shown: dict[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An issue or story that may fit; without its tokens where only a beginning was typed."""

    id: str
    title: str
    title_english: str | None
    tokens: str


PEOPLE = statement("search/people", row=Person)
TEXTS = statement("search/texts", row=Text)

#: Most people, issues and stories that one search looks at; of texts, while somebody types, fewer. For the
#: first page no fewer: it must be the beginning of the same list. Only people come home in order,
#: so that of them the page's number suffices.
MOST = 500
MOST_TYPED = 100
#: A name longer than this is nobody's.
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What fits, the best first; `is_all` is False where there may be more than was looked at.

    `people` are the rows of people that came with it, by id.
    """

    found: list[Found]
    is_all: bool
    people: dict[str, Engineer] = field(default_factory=dict)


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
        people, *parts = await gather(
            self._people(graph), self._texts(graph), self._alike(graph, standing)
        )
        every = (self._things(standing.catalogue), people, *parts)
        return Answer(
            ranked([f for part in every for f in part.found]),
            is_all=all(p.is_all for p in every),
            people=people.people,
        )

    async def _people(self, graph: Graph) -> Answer:
        wanted = self.wanted
        if "Engineer" not in self.kinds or not 0 < len(joined(wanted.name)) <= _LONGEST_NAME:
            return Answer([], is_all=True)
        limit = min(self.first or MOST, MOST)
        rows = await listed(
            graph,
            PEOPLE,
            asked=beginnings(wanted, graph.viewer),
            limit=limit,
            # Of a page most are shown; of all that may be looked at few.
            with_rows=self.first is not None,
        )
        found = [person(wanted, row.id, row.name, row.kana, row.romaji) for row in rows]
        return Answer(
            [one for one in found if one],
            is_all=len(rows) < limit,
            people={row.id: Engineer(**row.shown) for row in rows if row.shown},
        )

    def _things(self, catalogue: Catalogue) -> Answer:
        if self.by_words:
            return Answer(catalogue.said(self.wanted, self.kinds), is_all=True)
        return Answer(catalogue.typed(self.wanted, self.kinds, self.first), is_all=True)

    async def _texts(self, graph: Graph) -> Answer:
        query = self.wanted.words_query() if self.by_words else self.wanted.typed_query()
        viewer = graph.viewer
        issues = stories = None
        if query and "Issue" in self.kinds:
            issues = _readable(query, viewer.issue_ranges)
        if query and "SuccessStory" in self.kinds:
            every = viewer.role is Role.MINISTRY  # who reads every story
            stories = _readable(query, None if every else [(one, one) for one in viewer.audiences])
        if issues is None and stories is None:
            return Answer([], is_all=True)
        most = MOST if self.by_words else MOST_TYPED
        rows = await graph.read(
            TEXTS, issues=issues, stories=stories, limit=most, with_tokens=self.by_words
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
            for kind, texts in rows.items()
            for r in texts
        ]
        return Answer(
            [one for one in found if one],
            is_all=all(len(texts) < most for texts in rows.values()),
        )

    async def _alike(self, graph: Graph, standing: Standing) -> Answer:
        """Issues that mean the like, as `similarIssues` finds them."""
        asked = self.meaning and self.by_words and "Issue" in self.kinds
        if not asked or not self.wanted.text:
            return Answer([], is_all=True)
        rows = await like_text(graph, standing, self.wanted.text, None)
        found = [Found("Issue", id_, Tier.MEANING, round(like.raw, 6), "") for id_, like in rows]
        return Answer(found, is_all=True)


def _readable(query: str, audiences: Iterable[tuple[str, str]] | None) -> str:
    """The query among texts with an audience in one of the ranges; None: among all of them.

    The clause of the audience adds no score.
    """
    if audiences is None:
        return f"search_text:({query})"
    known = " ".join(f"audience:{clause(first, last)}" for first, last in audiences)
    return f"+search_text:({query}) +({known})^0"


def beginnings(wanted: Wanted, viewer: Viewer) -> dict[str, Any]:
    """What `search/people` asks: beginnings of keys, and the marks that they are sought below."""
    name = joined(wanted.name)
    latin = tuple(dict.fromkeys(key for one in wanted.latin if (key := joined(one))))
    # Of two names in kana parted by a space nobody says the second first.
    sound = latin or ((wanted.sound,) if wanted.is_kana and " " not in wanted.name else ())
    return {
        "marks": marks_for(viewer),
        "marks_of_all": marks_of_all_for(viewer),
        "names": (name,),
        "turned": () if wanted.says_its_sound else (name,),
        "kana": (name,) if wanted.is_kana else (),
        "romaji": latin,
        "given": tuple(key for key in sound if key),
        "within": "" if latin else f" {wanted.name}",
        "parts": wanted.beginnings,
        "body": viewer.body if viewer.role in (Role.MUNICIPALITY, Role.PREFECTURE) else None,
        "self": viewer.body if viewer.role is Role.ENGINEER else None,
    }
