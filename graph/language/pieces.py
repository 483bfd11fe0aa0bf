"""Cuts a text into the pieces of words that the sentence model knows."""

from __future__ import annotations

import re

from graph.language.weights import Vocabulary

#: Stands for a space before a word.
_SPACE = "▁"
_SPACES = re.compile(" {2,}")
#: How much less likely than the least likely piece a character is that no piece has.
_UNKNOWN = 10.0


class Pieces:
    """The likeliest pieces of a text, as a unigram model of SentencePiece cuts it (Kudo 2018)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._longest = max(map(len, vocabulary.numbers))
        self._least = min(vocabulary.scores) - _UNKNOWN

    def __call__(self, text: str, longest: int) -> list[int]:
        """Numbers of the pieces between those for begin and end, `longest` of them at most."""
        known = self._vocabulary
        cut = self._cut(self._normal(text))[: longest - 2]
        return [known.begin, *cut, known.end]

    def _normal(self, text: str) -> str:
        plain = _SPACES.sub(" ", text.translate(self._vocabulary.normal))
        return f" {plain.removeprefix(' ')}".replace(" ", _SPACE)

    def _cut(self, text: str) -> list[int]:
        known = self._vocabulary
        # By place in the text: the best score until there, and the last piece with its start.
        best = [float("-inf")] * (len(text) + 1)
        last = [(0, known.unknown)] * (len(text) + 1)
        best[0] = 0.0
        for start in range(len(text)):
            for stop in range(start + 1, min(start + self._longest, len(text)) + 1):
                number = known.numbers.get(text[start:stop], known.unknown)
                if number != known.unknown:
                    score = best[start] + known.scores[number]
                elif stop == start + 1:
                    score = best[start] + self._least
                else:
                    continue
                if score > best[stop]:
                    best[stop], last[stop] = score, (start, number)
        found, stop = [], len(text)
        while stop:
            stop, number = last[stop]
            found.append(number)
        return found[::-1]
