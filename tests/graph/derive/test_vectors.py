"""Vectors of texts: the same whoever asks, one at a time or many at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest

from graph.analysis.calibration import Vectors
from graph.derive.vectors import Embedder
from graph.language import meaning


class Reader:
    """Stands for the meaning model: a vector says how long its text is."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.read += texts
        rows = [np.full(meaning.DIMENSIONS, len(text), dtype=np.float32) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, meaning.DIMENSIONS), dtype=np.float32)


class Interrupted(list[str]):
    """Texts of somebody who is interrupted after it was looked up which of them are known."""

    def __init__(self, texts: Sequence[str], by: Callable[[], object]) -> None:
        super().__init__(texts)
        self._by = by
        self._looks = 0

    def __iter__(self) -> Iterator[str]:
        self._looks += 1
        if self._looks == 2:
            self._by()
        return super().__iter__()


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    reader = Reader()
    monkeypatch.setattr(meaning, "embed", reader)
    return reader


def test_what_another_thread_forgets_meanwhile_is_still_found(reader: Reader) -> None:
    """Two people search at once: what one puts away is what the other was about to take."""
    embed = Embedder(remembers=1)
    embed(["窓口"])
    texts = Interrupted(["窓口", "水戸市"], by=lambda: embed(["架空"]))
    assert embed(texts)[:, 0].tolist() == [2, 3]


def test_what_is_remembered_is_not_read_again(reader: Reader) -> None:
    embed = Embedder(remembers=2)
    embed(["窓口", "水戸市"])
    assert embed(["水戸市", "窓口", "窓口"])[:, 0].tolist() == [3, 2, 2]
    assert reader.read == ["窓口", "水戸市"]


def test_without_a_memory_each_text_is_read_each_time(reader: Reader) -> None:
    embed = Embedder()
    embed(["窓口", "窓口"])
    embed(["窓口"])
    assert reader.read == ["窓口", "窓口"]
