"""How alike a problem in someone's own words is to issues; its field is guessed from the likest."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from graph.language.meaning import embed
from graph.language.search_text import terms
from tests.exhaustive.alike import LEAST, Alike, Calibration, fields_in_common

#: Characters of a Japanese text that the meaning model reads.
_READ = 120


class Spoken:
    """One text against the issues of a folder."""

    def __init__(self, text: str, alike: Alike, calibration: Calibration) -> None:
        self._alike = alike
        self._calibration = calibration
        self._words = set(terms(text))
        vector = np.asarray(embed([text[:_READ]]))[0] - calibration.means[0, 0]
        self._vector = vector / np.linalg.norm(vector)

    @property
    def least(self) -> float:
        """The likeness from which on an issue counts as alike."""
        return self._calibration.share_below(LEAST)

    def likenesses(self, issues: Sequence[str]) -> dict[str, float]:
        """By issue; the five likest of these tell the field."""
        plain = {id_: self._raw(id_) for id_ in issues}
        likest = sorted(issues, key=lambda id_: -plain[id_])[:5]
        heat = {id_: math.exp((plain[id_] - plain[likest[0]]) / 0.1) for id_ in likest}
        guessed: dict[str, float] = defaultdict(float)
        for id_, weight in heat.items():
            guessed[self._alike.field(id_)] += weight / sum(heat.values())
        return {
            id_: self._calibration.share_below(
                plain[id_]
                + 0.1
                * sum(
                    share * fields_in_common(code, self._alike.field(id_))
                    for code, share in guessed.items()
                )
            )
            for id_ in issues
        }

    def _raw(self, issue: str) -> float:
        cosine = float(self._vector @ self._alike.vector(issue))
        theirs = self._alike.words(issue)
        shared = len(self._words & theirs) / (math.sqrt(len(self._words) * len(theirs)) or 1)
        return min(max(cosine, 0.0), 1.0) + 0.4 * shared
