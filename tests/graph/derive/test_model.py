"""The calibration in force: a free text is read for its meaning once, however often it is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from graph.analysis.calibration import Vectors
from graph.derive.model import LAST_TEXTS, SimilarityModel
from graph.derive.vectors import LANGUAGES
from graph.language import meaning

MEANS = [0.0] * (len(LANGUAGES) * 2 * meaning.DIMENSIONS)


def model(means: list[float] | None) -> SimilarityModel:
    return SimilarityModel(
        id="m", method="", embedding_model="", computed_on=date(2026, 11, 20), pairs=0, means=means,
        quantiles=[], text_quantiles=[],
    )  # fmt: skip


def test_a_text_that_is_asked_again_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def embed(texts: Sequence[str]) -> Vectors:
        read.extend(texts)
        return np.full((len(texts), meaning.DIMENSIONS), 0.5, dtype=np.float32)

    monkeypatch.setattr(meaning, "embed", embed)
    LAST_TEXTS.forget()

    # A calibration is read from the graph anew now and then.
    vectors = [asyncio.run(model(MEANS).asked("避難所の受付")) for _ in range(2)]
    assert vectors[0] == vectors[1]
    assert read == ["避難所の受付"]

    LAST_TEXTS.forget()
    asyncio.run(model(MEANS).asked("避難所の受付"))
    assert read == ["避難所の受付"] * 2
    LAST_TEXTS.forget()


def test_without_a_meaning_model_a_text_has_no_vector() -> None:
    assert asyncio.run(model(None).asked("避難所の受付")) is None
