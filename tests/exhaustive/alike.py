"""How alike two issues are, from their texts, fields and skills."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from graph.language.meaning import embed
from graph.language.search_text import terms
from tests.exhaustive.tables import Row, Tables, issues_of

Vectors = NDArray[np.float32]

#: Where the quantiles of random pairs stand: every hundredth, at the top every ten-thousandth.
LEVELS = [n / 100 for n in range(99)] + [0.99 + n / 10_000 for n in range(100)] + [1.0]
#: The raw score from which on two issues count as alike.
LEAST = 0.28
#: Characters that the meaning model reads.
READ = 80


@dataclass(frozen=True)
class Calibration:
    """What stands in the database: quantiles of random pairs, and mean vectors.

    `means` are [language][whole text, title]; the first language is Japanese.
    """

    quantiles: Sequence[float]
    means: Vectors

    def share_below(self, raw: float) -> float:
        """The share of random pairs whose raw score is lower."""
        above = bisect_left(self.quantiles, raw)
        if above in (0, len(self.quantiles)):
            return 0.0 if above == 0 else 1.0
        low, high = self.quantiles[above - 1], self.quantiles[above]
        return float(np.interp(raw, [low, high], [LEVELS[above - 1], LEVELS[above]]))


class Alike:
    """Likeness between the issues of a folder, all of them in Japanese.

    `known` are their centred vectors by issue, where somebody has read them already: the model
    takes a tenth of a second for each.
    """

    def __init__(
        self, tables: Tables, calibration: Calibration, known: Mapping[str, Vectors] | None = None
    ) -> None:
        issues = self._issues = issues_of(tables)
        self._calibration = calibration
        self._known = known
        self._place = {id_: place for place, id_ in enumerate(issues)}
        self._words = {id_: set(terms(self._read(row))) for id_, row in issues.items()}
        skills = tables.by("issue_skills", "issue_id")
        self._skills = {id_: {r["skill_code"] for r in skills.get(id_, ())} for id_ in issues}

    @property
    def least(self) -> float:
        """The likeness from which on two issues count as alike."""
        return self._calibration.share_below(LEAST)

    def field(self, issue: str) -> str:
        """The field of an issue."""
        return self._issues[issue]["category_code"]

    def words(self, issue: str) -> set[str]:
        """The telling words of an issue."""
        return self._words[issue]

    def vector(self, issue: str) -> Vectors:
        """The centred vector of an issue."""
        return np.asarray(self._vectors[self._place[issue]])

    def _read(self, row: Row) -> str:
        """What the telling words of an issue are taken from."""
        return _text(row)

    @cached_property
    def _vectors(self) -> Vectors:
        if self._known is not None:
            return np.stack([self._known[id_] for id_ in self._issues])
        return centred(list(self._issues.values()), self._calibration.means)

    def likeness(self, one: str, other: str) -> float:
        """The share of random pairs that are less alike than these."""
        cosine = float(self._vectors[self._place[one]] @ self._vectors[self._place[other]])
        words, others = self._words[one], self._words[other]
        skills, theirs = self._skills[one], self._skills[other]
        raw = (
            min(max(cosine, 0.0), 1.0)
            + 0.3 * (len(words & others) / (math.sqrt(len(words) * len(others)) or 1))
            + 0.1
            * fields_in_common(
                self._issues[one]["category_code"], self._issues[other]["category_code"]
            )
            + 0.05 * (len(skills & theirs) / (len(skills | theirs) or 1))
        )
        return self._calibration.share_below(raw)


def centred(issues: Sequence[Row], means: Vectors) -> Vectors:
    """The vectors of issues, less the means of their language."""
    whole = _centred([_text(row) for row in issues], means[0, 0])
    titles = _centred([row["title"] for row in issues], means[0, 1])
    return _unit(whole + 0.5 * titles)


def _centred(texts: list[str], mean: Vectors) -> Vectors:
    return _unit(_vectors_of(tuple(text[:READ] for text in texts)) - mean)


@lru_cache(maxsize=8)
def _vectors_of(texts: tuple[str, ...]) -> Vectors:
    """Read once for all tests that compare the same world: it takes seconds."""
    return np.asarray(embed(list(texts)), dtype=np.float32)


def _text(row: Row) -> str:
    parts = (row["title"], row["problem"], row["desired_result"])
    return "\n".join(part for part in parts if part)


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)


def fields_in_common(one: str, other: str) -> float:
    """1 for the same field, one half within DX-X-n, nothing within a whole half of the plan."""
    if one == other:
        return 1.0
    first, second = one.split("-")[:3], other.split("-")[:3]
    return 0.5 if first == second and len(first) == 3 else 0.0
