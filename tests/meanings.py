"""What the meaning model read of the named world's texts once, kept in `meanings.csv`.

The model's arithmetic need not be the same on every processor, and what a text is rounded to may
swap two of nearly the same rank. Answers that are asserted whole therefore
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

import numpy as np
import pytest
from numpy.typing import NDArray

from graph.language import meaning

FILE = Path(__file__).with_name("meanings.csv")
COLUMNS = ("text", "vector")
#: What is kept was read as this.
ROLE = "query: "
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
        model = meaning.Model
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(meaning, "Model", lambda: _Remembering(self, model()))
            yield self
        if self.has_new:
            self.save()


class _Remembering:
    """The model with a memory before it."""

    def __init__(self, meanings: Meanings, model: meaning.Model) -> None:
        self._meanings = meanings
        self._model = model

    def __call__(self, text: str) -> Vector:
        kept = self._kept(text)
        return self._noted(text, self._model(text)) if kept is None else kept

    def several(self, texts: Sequence[str]) -> list[Vector]:
        """What is not kept is read by the model as several texts are."""
        new = [text for text in texts if self._kept(text) is None]
        read = dict(zip(new, self._model.several(new), strict=True)) if new else {}
        return [self._noted(text, read[text]) if text in read else self(text) for text in texts]

    def _kept(self, text: str) -> Vector | None:
        told = text.removeprefix(ROLE)
        return self._meanings.kept.get(told) if told != text else None

    def _noted(self, text: str, vector: Vector) -> Vector:
        told = text.removeprefix(ROLE)
        if told != text and self._meanings.is_keeping:
            vector = self._meanings.kept[told] = _unpacked(_packed(vector))
            self._meanings.has_new = True
        return vector


def _packed(vector: Vector) -> str:
    return b64encode(vector.astype(KEPT_AS).tobytes()).decode()


def _unpacked(text: str) -> Vector:
    vector = np.frombuffer(b64decode(text), dtype=KEPT_AS).astype(np.float32)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
