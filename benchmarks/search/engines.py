"""The ways of searching that are compared: each answers things, the best first."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

import numpy as np

from benchmarks.likeness import wording
from benchmarks.search.labelled import Document, Query
from graph.analysis.finding import KINDS
from graph.grounds import OWN_MATCHING
from graph.language.wanted import Wanted
from graph.store import Database, Keeper
from graph.store.statement import Command
from graph.viewer import Role, Viewer
from loaders.search import Search
from loaders.standing import StandingCache

Answer = list[tuple[str, str]]
Engine = Callable[[Query], Awaitable[Answer]]

#: The properties that people read, as a plain full-text index takes them.
_TEXTS = (
    "name", "kana", "name_english", "romaji", "code", "title", "title_english", "problem",
    "problem_english", "desired_result", "desired_result_english",
)  # fmt: skip
#: What the labelled set knows of: success stories were found later.
_LABELLED = tuple(kind for kind in KINDS if kind != "SuccessStory")
_PLAIN = "plain_texts"
_DEPTH = 50
_SYNTAX = re.compile(r"([^\w\s])")


def documents(keeper: Keeper) -> tuple[Document, ...]:
    """Everything that can be found."""
    found = []
    for kind in _LABELLED:
        rows = _run(
            keeper,
            f"MATCH (n:{kind}) RETURN coalesce(n.code, n.id) AS key, coalesce(n.name, n.title) AS name, "
            "[t IN $texts WHERE n[t] IS NOT NULL | n[t]] AS texts ORDER BY key",
            texts=list(_TEXTS),
        )
        found += [Document(kind, r["key"], r["name"], "\n".join(r["texts"])) for r in rows]
    return tuple(found)


def plain(keeper: Keeper, analyzer: str) -> Engine:
    """A full-text index over the raw texts, in the order of its own score.

    It is laid at the first question: two of one schema cannot stand beside each other.
    """
    laid: list[str] = []

    async def ask(query: Query) -> Answer:
        if not laid:
            laid.append(analyzer)
            _lay(keeper, analyzer)
        asked = _SYNTAX.sub(r"\\\1", query.text)
        rows = _run(
            keeper,
            f"CALL db.index.fulltext.queryNodes('{_PLAIN}', $asked, {{limit: {_DEPTH}}}) "
            "YIELD node, score RETURN head([l IN labels(node) WHERE l IN $kinds]) AS kind, "
            "coalesce(node.code, node.id) AS key ORDER BY score DESC, key",
            asked=asked,
            kinds=list(_LABELLED),
        )
        return [(row["kind"], row["key"]) for row in rows]

    return ask


def _lay(keeper: Keeper, analyzer: str) -> None:
    properties = ", ".join(f"n.{name}" for name in _TEXTS)
    for text in (
        f"DROP INDEX {_PLAIN} IF EXISTS",
        (
            f"CREATE FULLTEXT INDEX {_PLAIN} FOR (n:{'|'.join(_LABELLED)}) ON EACH [{properties}] "
            f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}}"
        ),
        "CALL db.awaitIndexes(300)",
    ):
        keeper.define(_command(text))


def bigrams(everything: tuple[Document, ...]) -> Engine:
    """The cosine of TF-IDF vectors of character bigrams."""
    rank: Any = wording.tfidf(wording.bigrams)

    async def ask(query: Query) -> Answer:
        scores = rank(query, everything)
        best = np.argsort(-scores, kind="stable")[:_DEPTH]
        return [(everything[i].kind, everything[i].key) for i in best if scores[i] > 0]

    return ask


def service(database: Database, *, by_words: bool, meaning: bool = True) -> Engine:
    """Search as the service answers it to the ministry, who sees the most."""
    cache = StandingCache(fresh_for=86_400)

    async def ask(query: Query) -> Answer:
        graph = database.graph(Viewer(Role.MINISTRY), OWN_MATCHING)
        search = Search(
            wanted=Wanted.of(query.text),
            kinds=_LABELLED,
            by_words=by_words,
            first=None,
            meaning=meaning,
        )
        answer = await search.answer(graph, await cache.get(graph))
        return [(one.kind, one.key) for one in answer.found[:_DEPTH]]

    return ask


def _command(text: str) -> Command:
    return Command("benchmark", f"CYPHER 25\n{text}", frozenset())


def _run(keeper: Keeper, text: str, **parameters: Any) -> list[dict[str, Any]]:
    return keeper.read(_command(text), **parameters)
