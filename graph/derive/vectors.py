"""Vectors of issues and of free texts, without what all texts of their language share.

The stored vector of an issue is its whole text and, half as heavy, its title, each centred by the
mean of its language; a free text is centred the same way. Measured in `benchmarks/likeness`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from threading import Lock

import numpy as np

from graph.analysis.calibration import Vectors, unit
from graph.language import meaning

TITLE_WEIGHT = 0.5
LANGUAGES = ("ja", "en")

#: Fewer texts of a language give no mean of their own: the usual texts that ship with us do.
FEWEST = 30

#: Characters that are read of an issue and of a free text, by language. The time of the model grows
#: with the length, and on the labelled set more of an issue ranks no better (`benchmarks/likeness`).
OPENING = {"ja": 80, "en": 240}
OPENING_ASKED = {"ja": 120, "en": 360}

#: Texts whose vectors are kept: all that a calibration reads, some 30 MB.
REMEMBERED = 20_000

_JAPANESE = re.compile("[ぁ-ヿ㐀-鿿]")


class Embedder:
    """The meaning model with a memory for its last texts: a calibration reads the same three times,
    and many issues share a title. Several threads may ask at once.
    """

    def __init__(self, *, remembers: int = 0) -> None:
        self._known: dict[str, Vectors] = {}
        self._remembers = remembers
        self._alone = Lock()

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Raw vectors of the texts, shape (n, d)."""
        with self._alone:
            found = {text: self._known[text] for text in texts if text in self._known}
        new = [text for text in dict.fromkeys(texts) if text not in found]
        found |= zip(new, meaning.embed(new), strict=True)
        with self._alone:
            self._known |= {text: found[text] for text in new}
            while len(self._known) > self._remembers:
                del self._known[next(iter(self._known))]
        rows = [found[text] for text in texts]
        return np.stack(rows) if rows else np.zeros((0, meaning.DIMENSIONS), dtype=np.float32)

    def forget(self) -> None:
        """Read every text anew."""
        with self._alone:
            self._known.clear()


@dataclass(frozen=True, slots=True)
class Means:
    """Mean vectors of whole texts and of titles by language, shape (2 languages, 2, d)."""

    values: Vectors
    embed: Embedder = field(default_factory=Embedder, compare=False)

    def stored(self, titles: Sequence[str], texts: Sequence[str]) -> Vectors:
        """The vectors of issues, as kept in the index; shape (n, d)."""
        whole = self._centred([opening(text) for text in texts], 0)
        title = self._centred([opening(title) for title in titles], 1)
        return unit(whole + TITLE_WEIGHT * title)

    def asked(self, texts: Sequence[str]) -> Vectors:
        """The vectors of free texts to look up in the index; shape (n, d)."""
        return self._centred([text[: OPENING_ASKED[language(text)]] for text in texts], 0)

    def flat(self) -> list[float]:
        """As a list, to be stored."""
        return [float(value) for value in self.values.ravel()]

    @classmethod
    def unflat(cls, values: Sequence[float], embed: Embedder | None = None) -> Means:
        """From a stored list."""
        shaped = np.asarray(values, dtype=np.float32).reshape(len(LANGUAGES), 2, -1)
        return cls(shaped, embed or Embedder())

    def _centred(self, texts: Sequence[str], part: int) -> Vectors:
        of = [LANGUAGES.index(language(text)) for text in texts]
        return unit(self.embed(texts) - self.values[of, part])


def means(titles: Sequence[str], texts: Sequence[str], embed: Embedder) -> Means:
    """The means of texts in any language; usual texts stand in where a language has too few."""
    return Means(
        np.stack(
            [
                np.stack([_mean(code, texts, "text", embed), _mean(code, titles, "title", embed)])
                for code in LANGUAGES
            ]
        ).astype(np.float32),
        embed,
    )


def opening(text: str) -> str:
    """As much of an issue's text as the meaning model reads."""
    return text[: OPENING[language(text)]]


def language(text: str) -> str:
    """`ja` where there is a kana or kanji, else `en`."""
    return "ja" if _JAPANESE.search(text) else "en"


def _mean(code: str, texts: Sequence[str], column: str, embed: Embedder) -> Vectors:
    own = [text for text in texts if language(text) == code]
    if len(own) < FEWEST:
        own = [row[column] for row in _usual_texts() if row["language"] == code]
    return np.asarray(embed([opening(text) for text in own]).mean(axis=0), dtype=np.float32)


@cache
def _usual_texts() -> list[dict[str, str]]:
    path = files("graph.derive").joinpath("data", "usual_texts.csv")
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))
